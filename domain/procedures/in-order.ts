import { civilDay } from "#domain/when/civil-day.ts";
import { type DeclaredProcedure, machineOf, stepsOf } from "./machines.ts";

export interface DatedStep {
  step: string;
  happenedFrom: Date;
  happenedTo: Date;
}

/**
 * Steps as they came, in whatever order they were recorded: by the last civil day on which each can have been, on the
 * calendar of the place. Those of one day came by the clock as far as it is known, else as they usually follow each
 * other. A step of which nobody knows when is of the day on which it was learned.
 */
export function inOrder<S extends DatedStep>(
  procedure: DeclaredProcedure,
  steps: readonly S[],
  timeZone: string,
): S[] {
  const days = Map.groupBy(steps, ({ happenedTo }) => civilDay(happenedTo, timeZone));
  return [...days.keys()].sort().flatMap((day) => {
    const hasTime = ({ happenedFrom }: S) => isWithin(day, happenedFrom, timeZone);
    const usual = asUsual(procedure, days.get(day) ?? []);
    return behindWhatTheyNeed(procedure, byTheClock(usual, hasTime), hasTime);
  });
}

/** Later than the day's first moment, from which a day counts of which no hour is known. */
const isWithin = (day: string, at: Date, timeZone: string) =>
  civilDay(new Date(at.getTime() - 1), timeZone) === day;

function asUsual<S extends DatedStep>(procedure: DeclaredProcedure, steps: readonly S[]): S[] {
  const usual: readonly string[] = stepsOf(procedure);
  return steps.toSorted(
    (one, other) =>
      usual.indexOf(one.step) - usual.indexOf(other.step) ||
      one.happenedFrom.getTime() - other.happenedFrom.getTime(),
  );
}

/** Those whose hour is known change places with each other, and with nobody else. */
function byTheClock<S extends DatedStep>(steps: readonly S[], hasTime: (step: S) => boolean): S[] {
  const timed = steps
    .filter(hasTime)
    .sort((one, other) => one.happenedFrom.getTime() - other.happenedFrom.getTime())
    .values();
  return steps.map((step) => (hasTime(step) ? (timed.next().value ?? step) : step));
}

/** What is served, or renewed, was decided, or issued, before it; unless the clock says that it was another one. */
function behindWhatTheyNeed<S extends DatedStep>(
  procedure: DeclaredProcedure,
  steps: readonly S[],
  hasTime: (step: S) => boolean,
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
