import { Temporal } from "temporal-polyfill";

/** Adds a period: hours as hours whatever the clocks do, days and months on the calendar of the place. */
export const plus = (start: Date, period: string, timeZone: string): Date =>
  moved(start, Temporal.Duration.from(period), timeZone);

/** Takes a period off, counted likewise. */
export const minus = (end: Date, period: string, timeZone: string): Date =>
  moved(end, Temporal.Duration.from(period).negated(), timeZone);

/** The civil day of an instant in a place, "2025-08-14". */
export const civilDay = (instant: Date, timeZone: string): string =>
  zoned(instant, timeZone).toPlainDate().toString();

/** How many civil days lie between two instants in a place: 1 is tomorrow. */
export const daysBetween = (from: Date, to: Date, timeZone: string): number =>
  zoned(from, timeZone).toPlainDate().until(zoned(to, timeZone).toPlainDate()).days;

/** A period of hours or days in milliseconds, for comparing what is left; a day is 24 hours here. */
export const milliseconds = (period: string): number =>
  Temporal.Duration.from(period).total({
    unit: "milliseconds",
    relativeTo: Temporal.PlainDate.from("2001-01-01"),
  });

const moved = (instant: Date, by: Temporal.Duration, timeZone: string) =>
  new Date(zoned(instant, timeZone).add(by).epochMilliseconds);

const zoned = (instant: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
