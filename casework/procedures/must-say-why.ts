import { type DatedStep, inOrder } from "#domain/procedures/in-order.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { isInPlace, movedTo } from "#domain/procedures/may-follow.ts";
import { rulesBroken } from "#domain/refusals.ts";

/**
 * Whether a step is out of order among those that were before it. Reality is not the diagram: it is recorded all the
 * same, once somebody says why.
 * @throws RuleBroken on `field`
 */
export function mustSayWhy(
  kind: DeclaredProcedure,
  steps: DatedStep[],
  step: DatedStep,
  why: string | undefined,
  timeZone: string,
  field = "why",
): boolean {
  const soFar = inOrder(kind, [...steps, step], timeZone);
  const [names, at] = [soFar.map((one) => one.step), soFar.indexOf(step)];
  if (isInPlace(kind, names, at)) return false;
  if (why !== undefined) return true;
  const last = movedTo(kind, names.slice(0, at));
  const words = {
    step: `steps.${kind}.${step.step}`,
    ...(last !== undefined && { last: `steps.${kind}.${last}` }),
  };
  const key = last === undefined ? "procedure.does_not_begin" : "procedure.does_not_follow";
  throw rulesBroken([{ field, sentence: { key, words } }]);
}
