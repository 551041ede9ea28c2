import { Temporal } from "temporal-polyfill";
import { civilDay, daysFromTo } from "#domain/when/civil-day.ts";

/** Adds a period: hours as hours whatever the clocks do, days and months on the calendar of the place. */
export const plus = (start: Date, period: string, timeZone: string): Date =>
  moved(start, Temporal.Duration.from(period), timeZone);

/** Takes a period off, counted likewise. */
export const minus = (end: Date, period: string, timeZone: string): Date =>
  moved(end, Temporal.Duration.from(period).negated(), timeZone);

/** Adds a period to a civil day. The last day of a month that has no such day: 30 November and three months is 28 February. */
export const dayPlus = (day: string, period: string): string =>
  Temporal.PlainDate.from(day).add(Temporal.Duration.from(period)).toString();

/** Whether a civil day is a day of rest in a state. */
export type IsRestDay = (day: string) => boolean;

/** So many working days after a civil day, which is not counted itself. */
export function workingDaysAfter(day: string, period: string, isRestDay: IsRestDay): string {
  let last = Temporal.PlainDate.from(day);
  for (let left = Temporal.Duration.from(period).days; left > 0; ) {
    last = last.add({ days: 1 });
    if (!isRestDay(last.toString())) left -= 1;
  }
  return last.toString();
}

/** The day itself, or the next that is a working day. */
export function workingDayFrom(day: string, isRestDay: IsRestDay): string {
  let next = Temporal.PlainDate.from(day);
  while (isRestDay(next.toString())) next = next.add({ days: 1 });
  return next.toString();
}

/** Saturday and Sunday. */
export const isWeekend: IsRestDay = (day) => Temporal.PlainDate.from(day).dayOfWeek > 5;

/** How many civil days lie between two instants in a place: 1 is tomorrow. */
export const daysBetween = (from: Date, to: Date, timeZone: string): number =>
  daysFromTo(civilDay(from, timeZone), civilDay(to, timeZone));

/** A period of hours or days in milliseconds, for comparing what is left; a day is 24 hours here. */
export function milliseconds(period: string): number {
  const known = lengths.get(period) ?? lengthOf(Temporal.Duration.from(period));
  lengths.set(period, known);
  return known;
}

/** The periods of rules are few, and asked for with each limit that is shown. */
const lengths = new Map<string, number>();
const lengthOf = (period: Temporal.Duration) =>
  period.total({ unit: "milliseconds", relativeTo: Temporal.PlainDate.from("2001-01-01") });

const moved = (instant: Date, by: Temporal.Duration, timeZone: string) =>
  new Date(zoned(instant, timeZone).add(by).epochMilliseconds);

const zoned = (instant: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
