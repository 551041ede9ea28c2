import { PROCEDURES } from "#domain/vocabulary/procedures.ts";
import { type DeclaredProcedure, machineOf } from "./machines.ts";

/** The procedures as programs are told them: every step in full, in the usual order. */
export const declaredProcedures = () => PROCEDURES.map(declared);

function declared(procedure: DeclaredProcedure) {
  const { begins, joins = [], demands = null, steps } = machineOf(procedure);
  return {
    procedure,
    begins: [...begins],
    joins: [...joins],
    demands,
    steps: Object.entries(steps).map(([step, rule]) => ({
      step,
      next: [...(rule.next ?? [])],
      aside: rule.aside === true,
      after: [...(rule.after ?? [])],
      needs: [...(rule.needs ?? [])],
      holds: rule.holds === true,
      endsOn: rule.endsOn === true,
      status: rule.status ?? null,
      stands: rule.stands ?? ("running" as const),
      takes: rule.takes ?? null,
      proposes: (rule.proposes ?? []).map((proposal) => ({ ...proposal })),
    })),
  };
}
