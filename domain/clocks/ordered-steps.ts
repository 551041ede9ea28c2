import { inOrder } from "#domain/procedures/in-order.ts";
import { type DeclaredProcedure, MACHINES } from "#domain/procedures/machines.ts";
import type { ProcedureFacts, StepFacts } from "./facts.ts";

/** The steps of a procedure in the order in which they came, in whatever order they were recorded. */
export function orderedSteps({ kind, steps }: ProcedureFacts, timeZone: string): StepFacts[] {
  if (steps.length < 2) return steps;
  const sorted = steps.toSorted(byTime);
  return isDeclared(kind) ? inOrder(kind, sorted, timeZone) : sorted;
}

const isDeclared = (kind: ProcedureFacts["kind"]): kind is DeclaredProcedure => kind in MACHINES;

const byTime = (one: StepFacts, other: StepFacts) =>
  one.happenedTo.getTime() - other.happenedTo.getTime() ||
  one.happenedFrom.getTime() - other.happenedFrom.getTime() ||
  (one.id < other.id ? -1 : 1);
