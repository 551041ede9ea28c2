import type { Procedure } from "#domain/vocabulary/procedures.ts";
import { type DatedStep, inOrder } from "./in-order.ts";
import { machineOf } from "./machines.ts";

/** Decisions against a person, from whose copy the time to appeal is counted. */
const AGAINST: Partial<Record<Procedure, readonly string[]>> = {
  rsd: ["rejected", "excluded", "appeal_dismissed", "cancelled", "ceased", "revoked"],
  state_asylum: ["refused", "appeal_dismissed", "ended"],
  extradition: ["decided", "decision_learned"],
  removal: ["removal_ordered"],
};

/** What happens after a decision and leaves it what it is. */
const MEANWHILE: readonly string[] = ["extended", "suspended", "surrender_set"];

type Step = DatedStep & { kind: Procedure; procedureId: string };

/** Whether a procedure stands at a decision against the person of which nobody has recorded that the copy was served. */
export function awaitsService(steps: readonly Step[], timeZone: string): boolean {
  const procedures = [...Map.groupBy(steps, ({ procedureId }) => procedureId).values()];
  return procedures.some((its) => {
    const kind = its[0]?.kind;
    if (kind === undefined) return false;
    const came = inOrder(kind, its, timeZone).map(({ step }) => step);
    const at = came.findLastIndex((step) => !machineOf(kind).steps[step]?.aside && !MEANWHILE.includes(step));
    const stands = came[at] ?? "";
    return AGAINST[kind]?.includes(stands) === true && !came.slice(at + 1).includes("decision_served");
  });
}
