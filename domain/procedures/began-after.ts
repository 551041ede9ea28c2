import { type DatedStep, inOrder } from "./in-order.ts";
import { type DeclaredProcedure, machineOf } from "./machines.ts";

/**
 * The step with which a procedure began, if this one would have been before it: impossible, unless it may itself stand
 * first, or how the procedure began is not recorded.
 */
export function beganAfter<S extends DatedStep>(
  procedure: DeclaredProcedure,
  steps: readonly S[],
  step: DatedStep,
  timeZone: string,
): S | undefined {
  const { begins, joins = [] } = machineOf(procedure);
  const [first] = inOrder(procedure, steps, timeZone);
  if (!first || !begins.includes(first.step)) return undefined;
  if (begins.includes(step.step) || joins.includes(step.step)) return undefined;
  return step.happenedTo < first.happenedFrom ? first : undefined;
}
