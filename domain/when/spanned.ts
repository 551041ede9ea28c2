import { Temporal } from "temporal-polyfill";
import type { When } from "./when.ts";

/**
 * What two moments alone say of how exactly a time is known: the same minute is a time, a span that begins at midnight
 * is a day or days, for nobody knows of a midnight.
 */
export function spanned(earliest: Date, latest: Date, timeZone: string): When {
  const [from, until] = [earliest, latest].map((date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  const precision = exactness(from, until);
  return { earliest, latest, precision, about: false };
}

function exactness(from: Temporal.ZonedDateTime, until: Temporal.ZonedDateTime): When["precision"] {
  if (until.epochMilliseconds - from.epochMilliseconds < 60_000) return "minute";
  if (!from.equals(from.startOfDay())) return "interval";
  return from.toPlainDate().equals(until.toPlainDate()) ? "day" : "range";
}
