import type { CustodyStage } from "#domain/vocabulary/custody-stages.ts";
import type { DetentionFacts, Move } from "./facts.ts";
import type { Rule } from "./rule.ts";

type AboutDetention = Extract<NonNullable<Rule["starts_on"]>, { event: "detention" }>;

/**
 * The move that brought somebody into what a rule is about, where the arrest did not: held for papers first, and put under
 * provisional arrest later. One to nobody knows which stage brings nobody into any.
 */
export function broughtBy(
  { custody_stages: wanted, grounds }: AboutDetention,
  { custodyStage, ground, moves = [] }: DetentionFacts,
): Move | undefined {
  if (wanted === undefined) return undefined;
  const mayGround =
    grounds === undefined || ground === "unknown" || ground === "none_given" || grounds.includes(ground);
  if (mayGround && (custodyStage === "unknown" || wanted.includes(custodyStage))) return undefined;
  let before: CustodyStage = custodyStage;
  for (const move of moves) {
    const { custodyStage: stage } = move;
    if (stage === "unknown") continue;
    if (stage !== before && wanted.includes(stage) && (mayGround || isForAnotherState(stage))) return move;
    before = stage;
  }
  return undefined;
}

/** Whatever they were taken for first: these are ordered for the sake of a state that wants the person, and of nothing else. */
const isForAnotherState = (stage: CustodyStage) =>
  stage === "provisional_arrest" || stage === "extradition_arrest";
