import type { DatedStep } from "./in-order.ts";
import { type DeclaredProcedure, machineOf } from "./machines.ts";

/**
 * The first of the steps that this one cannot do without, if it would have been before all of them: impossible. What is
 * served was decided before, and what is decided on appeal was appealed; where none of them is recorded, none of them may
 * have been possible yet.
 */
export const beforeWhatItNeeds = <S extends DatedStep>(
  procedure: DeclaredProcedure,
  steps: readonly S[],
  { step, happenedTo }: DatedStep,
): S | undefined => whatForbids(procedure, steps, { step, by: happenedTo }, [])?.at(0);

/** The steps that come too late for it, the earliest first; nothing, if it may have been by then. */
function whatForbids<S extends DatedStep>(
  procedure: DeclaredProcedure,
  steps: readonly S[],
  { step, by }: { step: string; by: Date },
  looked: readonly string[],
): S[] | undefined {
  const { needs = [] } = machineOf(procedure).steps[step] ?? {};
  const known = steps.filter((one) => needs.includes(one.step));
  if (known.length > 0)
    return known.some(({ happenedFrom }) => happenedFrom <= by) ? undefined : earliest(known);
  const others = needs.filter((need) => !looked.includes(need));
  const forbidden = others.map((need) =>
    whatForbids(procedure, steps, { step: need, by }, [...looked, step, need]),
  );
  if (forbidden.length === 0 || forbidden.includes(undefined)) return undefined;
  return earliest(forbidden.flatMap((one) => one ?? []));
}

const earliest = <S extends DatedStep>(steps: S[]): S[] =>
  steps.toSorted((one, other) => one.happenedFrom.getTime() - other.happenedFrom.getTime());

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
