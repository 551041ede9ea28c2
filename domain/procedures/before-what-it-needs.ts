import type { DatedStep } from "./in-order.ts";
import { type DeclaredProcedure, machineOf } from "./machines.ts";

/**
 * The first of the steps that this one cannot do without, if it would have been before all of them: impossible. What is
 * served was decided before, and what is decided on appeal was appealed; where none of them is recorded, it is what they
 * themselves cannot do without.
 */
export function beforeWhatItNeeds<S extends DatedStep>(
  procedure: DeclaredProcedure,
  steps: readonly S[],
  step: DatedStep,
): S | undefined {
  const known = whatItNeeds(procedure, steps, [step.step], []);
  if (known.some(({ happenedFrom }) => happenedFrom <= step.happenedTo)) return undefined;
  return known.toSorted((one, other) => one.happenedFrom.getTime() - other.happenedFrom.getTime()).at(0);
}

function whatItNeeds<S extends DatedStep>(
  procedure: DeclaredProcedure,
  steps: readonly S[],
  names: readonly string[],
  looked: readonly string[],
): S[] {
  const rules = machineOf(procedure).steps;
  const needs = names.flatMap((name) => rules[name]?.needs ?? []).filter((need) => !looked.includes(need));
  if (needs.length === 0) return [];
  const known = steps.filter(({ step }) => needs.includes(step));
  return known.length > 0 ? known : whatItNeeds(procedure, steps, needs, [...looked, ...names, ...needs]);
}

/** A step that is recorded already and would be before all that it needs, were another recorded too, or moved. */
export const leftBefore = <S extends DatedStep>(
  procedure: DeclaredProcedure,
  was: readonly S[],
  is: readonly S[],
): S | undefined =>
  is.find(
    (one) =>
      beforeWhatItNeeds(procedure, is, one) && !(was.includes(one) && beforeWhatItNeeds(procedure, was, one)),
  );
