import { beganAfter } from "#domain/procedures/began-after.ts";
import type { DatedStep } from "#domain/procedures/in-order.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { rulesBroken } from "#domain/refusals.ts";

/** A step cannot be before the one with which its procedure began. @throws RuleBroken on `when` */
export function mustBeginBefore(
  kind: DeclaredProcedure,
  steps: DatedStep[],
  step: DatedStep,
  timeZone: string,
) {
  const first = beganAfter(kind, steps, step, timeZone);
  if (!first) return;
  const words = { first: `steps.${kind}.${first.step}` };
  throw rulesBroken([{ field: "when", sentence: { key: "procedure.before_it_began", words } }]);
}
