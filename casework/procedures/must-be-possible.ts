import { beforeWhatItNeeds, leftBefore } from "#domain/procedures/before-what-it-needs.ts";
import { beganAfter } from "#domain/procedures/began-after.ts";
import type { DatedStep } from "#domain/procedures/in-order.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { rulesBroken } from "#domain/refusals.ts";

/**
 * A step cannot be before the one with which its procedure began, nor before all that it cannot do without; nor can it
 * leave another one so. `was` is what was recorded before it, or before it was moved.
 * @throws RuleBroken on `when`
 */
export function mustBePossible<S extends DatedStep>(
  kind: DeclaredProcedure,
  { was, others }: { was: readonly S[]; others: readonly S[] },
  step: S,
  timeZone: string,
) {
  const refuse = (key: string, words: Record<string, string>) => {
    const named = Object.entries(words).map(([word, of]) => [word, `steps.${kind}.${of}`] as const);
    throw rulesBroken([{ field: "when", sentence: { key, words: Object.fromEntries(named) } }]);
  };
  const first = beganAfter(kind, others, step, timeZone);
  if (first) refuse("procedure.before_it_began", { first: first.step });
  const need = beforeWhatItNeeds(kind, others, step);
  if (need) refuse("procedure.before_what_it_needs", { step: step.step, need: need.step });
  const left = leftBefore(kind, was, [...others, step]);
  if (left) refuse("procedure.leaves_before", { step: step.step, left: left.step });
}
