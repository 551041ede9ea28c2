import type { SpecificNeed } from "#domain/vocabulary/specific-needs.ts";
import { type DeclaredProcedure, machineOf } from "./machines.ts";
import type { Proposal } from "./proposal.ts";

/** What a step of a procedure proposes, likeliest first. */
export const proposedBy = (procedure: DeclaredProcedure, step: string): readonly Proposal[] =>
  machineOf(procedure).steps[step]?.proposes ?? [];

/** Whether something that forbids handing them over, or removing them, can become known with this step. */
export const proposesDemand = (procedure: DeclaredProcedure, step: string): boolean =>
  proposedBy(procedure, step).some((proposal) => "task" in proposal);

/** Whether it says, where a body has asked a state to hand nobody over, that the state does not care. */
export const proposesBreach = (procedure: DeclaredProcedure, step: string): boolean =>
  proposedBy(procedure, step).some(
    (proposal) => "step" in proposal && proposal.step === "interim_measures.breached",
  );

/** Whether it is to be said where they are since. */
export const proposesWhereabouts = (procedure: DeclaredProcedure, step: string): boolean =>
  proposedBy(procedure, step).some((proposal) => "whereabouts" in proposal);

export type NeedOfStep = { need: SpecificNeed; since: Date };

/**
 * The needs that the steps of a procedure propose, given in the order in which they came, and since when Panoh knows: an
 * end undoes what was before it.
 */
export function needsOfSteps(
  procedure: DeclaredProcedure,
  steps: readonly { step: string; recordedAt: Date }[],
): NeedOfStep[] {
  const known = new Map<SpecificNeed, Date>();
  for (const { step, recordedAt } of steps) {
    if (machineOf(procedure).steps[step]?.stands === "settled") known.clear();
    for (const proposal of proposedBy(procedure, step))
      if ("need" in proposal && !known.has(proposal.need)) known.set(proposal.need, recordedAt);
  }
  return [...known].map(([need, since]) => ({ need, since }));
}

/** How a step takes somebody away, if it does: they are held here no more. */
export const takes = (procedure: DeclaredProcedure, step: string): "handed_over" | "deported" | undefined =>
  machineOf(procedure).steps[step]?.takes;
