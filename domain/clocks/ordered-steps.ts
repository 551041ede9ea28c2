import { inOrder } from "#domain/procedures/in-order.ts";
import { type DeclaredProcedure, MACHINES } from "#domain/procedures/machines.ts";
import type { ProcedureFacts, StepFacts } from "./facts.ts";

/**
 * The steps of a procedure in the order in which they came, in whatever order they were recorded. Many rules ask for them,
 * and to put them in order takes longer than all that is counted from them: it is done once.
 */
export function orderedSteps(procedure: ProcedureFacts, timeZone: string): StepFacts[] {
  if (procedure.steps.length < 2) return procedure.steps;
  const known = ordered.get(procedure);
  if (known?.timeZone === timeZone) return known.steps;
  const steps = inTheirOrder(procedure, timeZone);
  ordered.set(procedure, { timeZone, steps });
  return steps;
}

const ordered = new WeakMap<ProcedureFacts, { timeZone: string; steps: StepFacts[] }>();

function inTheirOrder({ kind, steps }: ProcedureFacts, timeZone: string): StepFacts[] {
  const sorted = steps.toSorted(byTime);
  return isDeclared(kind) ? inOrder(kind, sorted, timeZone) : sorted;
}

const isDeclared = (kind: ProcedureFacts["kind"]): kind is DeclaredProcedure => kind in MACHINES;

const byTime = (one: StepFacts, other: StepFacts) =>
  one.happenedTo.getTime() - other.happenedTo.getTime() ||
  one.happenedFrom.getTime() - other.happenedFrom.getTime() ||
  (one.id < other.id ? -1 : 1);
