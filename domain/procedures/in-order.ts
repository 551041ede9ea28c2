import { byDay, type Dated, type HasTime } from "./by-day.ts";
import { type DeclaredProcedure, machineOf, stepsOf } from "./machines.ts";

export interface DatedStep extends Dated {
  step: string;
}

/** Steps as they came, in whatever order they were recorded: day by day, and of one day as they usually follow each other. */
export function inOrder<S extends DatedStep>(
  procedure: DeclaredProcedure,
  steps: readonly S[],
  timeZone: string,
): S[] {
  const usual: readonly string[] = stepsOf(procedure);
  return byDay(
    steps,
    ({ step }) => usual.indexOf(step),
    timeZone,
    (day, hasTime) => behindWhatTheyNeed(procedure, day, hasTime),
  );
}

/** What is served, or renewed, was decided, or issued, before it; unless the clock says that it was another one. */
function behindWhatTheyNeed<S extends DatedStep>(
  procedure: DeclaredProcedure,
  steps: readonly S[],
  hasTime: HasTime<S>,
): S[] {
  const rules = machineOf(procedure).steps;
  const needs = ({ step }: S) => (rules[step]?.aside ? rules[step].after : undefined);
  const path = steps.filter((step) => !needs(step));
  const before = (one: S, other: S) =>
    hasTime(one) && hasTime(other) && one.happenedFrom < other.happenedFrom;
  const placeOf = (step: S) => {
    const stood = steps.slice(0, steps.indexOf(step)).filter((one) => !needs(one)).length - 1;
    const needed = path.findLastIndex((one) => needs(step)?.includes(one.step) && !before(step, one));
    return Math.max(stood, needed);
  };
  const asides = steps.filter(needs).map((step) => ({ step, behind: placeOf(step) }));
  const behind = (at: number) => asides.filter((aside) => aside.behind === at).map(({ step }) => step);
  return [...behind(-1), ...path.flatMap((step, at) => [step, ...behind(at)])];
}
