import { civilDay } from "#domain/when/civil-day.ts";

export interface Dated {
  happenedFrom: Date;
  happenedTo: Date;
}

/** Whether the hour at which something was on its last day is known. */
export type HasTime<T> = (one: T) => boolean;

/**
 * Things as they came: by the last civil day on which each can have been, on the calendar of the place. Those of one day came
 * by the clock as far as it is known, else as they usually follow each other; and then as `within` says. Of what nobody knows
 * when, that is the day on which it was learned.
 */
export function byDay<T extends Dated>(
  things: readonly T[],
  usual: (one: T) => number,
  timeZone: string,
  within: (day: T[], hasTime: HasTime<T>) => T[] = (day) => day,
): T[] {
  const days = Map.groupBy(things, ({ happenedTo }) => civilDay(happenedTo, timeZone));
  return [...days.keys()].sort().flatMap((day) => {
    const hasTime = ({ happenedFrom }: T) => isWithin(day, happenedFrom, timeZone);
    const usually = (days.get(day) ?? []).toSorted(
      (one, other) => usual(one) - usual(other) || one.happenedFrom.getTime() - other.happenedFrom.getTime(),
    );
    return within(byTheClock(usually, hasTime), hasTime);
  });
}

/** Later than the day's first moment, from which a day counts of which no hour is known. */
const isWithin = (day: string, at: Date, timeZone: string) =>
  civilDay(new Date(at.getTime() - 1), timeZone) === day;

/** Those whose hour is known change places with each other, and with nobody else. */
function byTheClock<T extends Dated>(things: readonly T[], hasTime: HasTime<T>): T[] {
  const timed = things
    .filter(hasTime)
    .sort((one, other) => one.happenedFrom.getTime() - other.happenedFrom.getTime())
    .values();
  return things.map((one) => (hasTime(one) ? (timed.next().value ?? one) : one));
}
