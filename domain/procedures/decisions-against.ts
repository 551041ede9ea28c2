import type { Procedure } from "#domain/vocabulary/procedures.ts";
import { type DatedStep, inOrder } from "./in-order.ts";
import { machineOf } from "./machines.ts";

/** Decisions against a person, from whose copy the time to appeal is counted; the most dangerous first. */
const AGAINST: Partial<Record<Procedure, readonly string[]>> = {
  extradition: ["decided", "decision_learned"],
  removal: ["removal_ordered"],
  rsd: ["rejected", "excluded", "appeal_dismissed", "cancelled", "ceased", "revoked"],
  state_asylum: ["refused", "appeal_dismissed", "ended"],
};

/** What happens after a decision and leaves it what it is. */
const MEANWHILE: readonly string[] = ["extended", "suspended", "surrender_set"];

type Step = DatedStep & { kind: Procedure; procedureId: string };

/** A procedure that stands at a decision against the person, and whether anybody has recorded that its copy was served. */
export type Decision = { kind: Procedure; procedureId: string; served: boolean };

/** All such procedures of a file, the most dangerous first. */
export function decisionsAgainst(steps: readonly Step[], timeZone: string): Decision[] {
  const procedures = [...Map.groupBy(steps, ({ procedureId }) => procedureId)];
  return procedures
    .flatMap(([procedureId, its]): Decision[] => {
      const kind = its[0]?.kind;
      if (kind === undefined || AGAINST[kind] === undefined) return [];
      const came = inOrder(kind, its, timeZone).map(({ step }) => step);
      const at = came.findLastIndex(
        (step) => !machineOf(kind).steps[step]?.aside && !MEANWHILE.includes(step),
      );
      if (!AGAINST[kind].includes(came[at] ?? "")) return [];
      return [{ kind, procedureId, served: came.slice(at + 1).includes("decision_served") }];
    })
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

const ORDER = Object.keys(AGAINST);
