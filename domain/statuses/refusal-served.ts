import { inOrder } from "#domain/procedures/in-order.ts";
import type { StepFact } from "./facts.ts";
import { givenStatus } from "./given-status.ts";

/** The moment at which a refusal by the state was served, if nobody has appealed against it since: from then on it can be final. */
export function refusalServed(steps: readonly StepFact[], timeZone: string): Date | undefined {
  const ordered = inOrder(
    "state_asylum",
    steps.filter(({ kind }) => kind === "state_asylum"),
    timeZone,
  );
  if (givenStatus("state_asylum", ordered, timeZone).status !== "refused") return undefined;
  const refused = ordered.findLastIndex(({ step }) => step === "refused" || step === "appeal_dismissed");
  return ordered.find(({ step }, at) => at > refused && step === "decision_served")?.happenedFrom;
}
