import { type DeclaredProcedure, machineOf } from "./machines.ts";

/**
 * Whether a step is what the diagram expects after these, given in the order in which they came. What it does not
 * expect may still have happened: it is recorded with a reason.
 */
export function mayFollow(
  procedure: DeclaredProcedure,
  stepsSoFar: readonly string[],
  step: string,
): boolean {
  const { begins, joins = [], steps } = machineOf(procedure);
  const rule = steps[step];
  if (!rule) return false;
  const last = movedTo(procedure, stepsSoFar);
  if (last === undefined && joins.includes(step)) return true;
  if (rule.after && !rule.after.some((earlier) => stepsSoFar.includes(earlier))) return false;
  return last === undefined ? begins.includes(step) : (steps[last]?.next ?? []).includes(step);
}

/**
 * Whether a step is where it usually comes among all that are known, given in order. What may stand first of a file that
 * was opened in the middle does so only as long as nobody has recorded how the procedure began.
 */
export function isInPlace(procedure: DeclaredProcedure, steps: readonly string[], index: number): boolean {
  const { begins, joins = [] } = machineOf(procedure);
  const [step = "", before] = [steps[index], steps.slice(0, index)];
  if (!mayFollow(procedure, before, step)) return false;
  const isFirst = movedTo(procedure, before) === undefined;
  const joinsOnly = joins.includes(step) && !begins.includes(step);
  return !(isFirst && joinsOnly && steps.slice(index + 1).some((later) => begins.includes(later)));
}

/** The step at which a procedure stands: the last that is not an aside. */
export const movedTo = (procedure: DeclaredProcedure, stepsSoFar: readonly string[]): string | undefined =>
  stepsSoFar.findLast((step) => !machineOf(procedure).steps[step]?.aside);
