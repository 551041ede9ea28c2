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
  const { begins, steps } = machineOf(procedure);
  const rule = steps[step];
  if (!rule) return false;
  if (rule.after && !rule.after.some((earlier) => stepsSoFar.includes(earlier))) return false;
  const last = movedTo(procedure, stepsSoFar);
  return last === undefined ? begins.includes(step) : (steps[last]?.next ?? []).includes(step);
}

/** The step at which a procedure stands: the last that is not an aside. */
export const movedTo = (procedure: DeclaredProcedure, stepsSoFar: readonly string[]): string | undefined =>
  stepsSoFar.findLast((step) => !machineOf(procedure).steps[step]?.aside);
