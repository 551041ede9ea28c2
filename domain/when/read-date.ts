import { Temporal } from "temporal-polyfill";
import { type CivilDate, readCivilDate, yearOf } from "./civil-date.ts";
import { readClockTime } from "./clock-time.ts";
import { type Span, type Spanned, wholeOf } from "./span.ts";

/** One day, month or year, or a moment or two of a day: "5 July 2025", "July", "yesterday, 14:00–16:00", "2025-07-05 16:10". */
export function readDate(text: string, here: Temporal.ZonedDateTime): Spanned {
  const offset = readWithOffset(text, here.timeZoneId);
  if (offset !== undefined) return offset;

  const timed = readClockTime(text);
  if (timed === "impossible") return timed;
  if (timed === undefined) return spanOf(readCivilDate(text, here.toPlainDate()), here);

  const date =
    timed.date === "" ? lastDayWith(timed.from, here) : readCivilDate(timed.date, here.toPlainDate());
  const day = spanOf(date, here);
  if (typeof day === "string" || day.precision !== "day")
    return typeof day === "string" ? day : "not_understood";
  return at(day, timed.from, timed.until);
}

/** The span of a date, its missing year supplied. */
export function spanOf(
  date: CivilDate | "not_understood" | "impossible",
  here: Temporal.ZonedDateTime,
): Spanned {
  if (typeof date === "string") return date;
  const year = date.year ?? yearOf(date, here.toPlainDate());
  if (year === undefined) return "impossible";
  const unit = date.day ? "day" : date.month ? "month" : "year";
  try {
    const day = Temporal.PlainDate.from(
      { year, month: date.month ?? 1, day: date.day ?? 1 },
      { overflow: "reject" },
    );
    if (date.weekday !== undefined && date.weekday !== day.dayOfWeek) return "impossible";
    return wholeOf(unit, day, here.timeZoneId);
  } catch {
    return "impossible";
  }
}

/** The moments of a day; a time that the clocks jump over becomes the one after, one that comes twice is both. */
export function at(day: Span, from: Temporal.PlainTime, until: Temporal.PlainTime = from): Span {
  const moments = [from, until].map((time) => day.from.toPlainDate().toPlainDateTime(time));
  const [first, last] = moments as [Temporal.PlainDateTime, Temporal.PlainDateTime];
  const zone = day.from.timeZoneId;
  const span: Span = {
    from: onTheClock(first, zone, "earlier"),
    until: onTheClock(last, zone, "later"),
    precision: from.equals(until) ? "minute" : "interval",
  };
  return Temporal.ZonedDateTime.compare(span.from, span.until) > 0
    ? { ...span, until: span.until.add({ days: 1 }) }
    : span;
}

function onTheClock(moment: Temporal.PlainDateTime, zone: string, disambiguation: "earlier" | "later") {
  const chosen = moment.toZonedDateTime(zone, { disambiguation });
  return chosen.toPlainDateTime().equals(moment) ? chosen : moment.toZonedDateTime(zone);
}

function lastDayWith(time: Temporal.PlainTime, here: Temporal.ZonedDateTime): CivilDate {
  const today = here.toPlainDate();
  const { year, month, day } =
    Temporal.PlainTime.compare(time, here.toPlainTime()) > 0 ? today.subtract({ days: 1 }) : today;
  return { year, month, day };
}

function readWithOffset(text: string, zone: string): Spanned | undefined {
  if (!/^\d{4}-\d\d-\d\d[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
  try {
    const moment = Temporal.Instant.from(text.toUpperCase()).toZonedDateTimeISO(zone);
    return { from: moment, until: moment, precision: "minute" };
  } catch {
    return "impossible";
  }
}
