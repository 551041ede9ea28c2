import { type DeclaredProcedure, stepsOf } from "./machines.ts";

export interface DatedStep {
  step: string;
  happenedFrom: Date;
  happenedTo: Date;
}

/**
 * Steps as they came, whenever they were recorded: by the latest moment at which each can have been, then the earliest,
 * then as they usually follow each other. A step of which nobody knows when is the latest, as a thing just learned is.
 */
export function inOrder<S extends DatedStep>(procedure: DeclaredProcedure, steps: readonly S[]): S[] {
  const usual: readonly string[] = stepsOf(procedure);
  return steps.toSorted(
    (one, other) =>
      one.happenedTo.getTime() - other.happenedTo.getTime() ||
      one.happenedFrom.getTime() - other.happenedFrom.getTime() ||
      usual.indexOf(one.step) - usual.indexOf(other.step),
  );
}
