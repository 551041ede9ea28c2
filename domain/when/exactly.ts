import { Temporal } from "temporal-polyfill";
import { readClockTime } from "./clock-time.ts";
import { at } from "./read-date.ts";
import { whenOf, wholeOf } from "./span.ts";
import type { Unread, When } from "./when.ts";

/**
 * A date and a time from two fields of a form, on the clocks of `timeZone`; without a time it is the whole day.
 * A time that the clocks jump over is moved forward with them; one that comes twice keeps both moments.
 */
export function exactly(date: string, time: string, timeZone: string): When | Unread {
  if (!/^\d{4}-\d\d-\d\d$/.test(date.trim())) return "not_understood";
  const day = dayOf(date.trim());
  // As a date in words: a slip of the finger makes 0025, and PostgreSQL knows no year 0.
  if (day === undefined || day.year < 1900) return "impossible";
  const whole = wholeOf("day", day, timeZone);
  if (time.trim() === "") return whenOf(whole);
  const timed = readClockTime(`at ${time.trim().toLowerCase()}`);
  if (timed === "impossible") return timed;
  return timed?.date === "" && !timed.until ? whenOf(at(whole, timed.from)) : "not_understood";
}

function dayOf(date: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(date, { overflow: "reject" });
  } catch {
    return undefined;
  }
}
