import { Temporal } from "temporal-polyfill";
import { readDate } from "./read-date.ts";
import { fromTo, narrowed, type Spanned, whenOf, widened } from "./span.ts";
import type { Precision, Unread, When } from "./when.ts";

/** Reads an arrival date in EDTF (ISO 8601-2, levels 0 and 1): day, month, year, an interval of them, `~` for about. */
export function readEdtf(text: string, timeZone: string): When | Unread {
  const here = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  const parts = text.split("/");
  const spans = parts.map((part) => readPart(part, here));
  const [first, last] = spans;
  if (first === undefined || spans.length > 2) return "not_understood";
  for (const span of spans) if (typeof span === "string") return span;
  if (typeof first === "string" || typeof last === "string") return "not_understood";
  const span = last === undefined ? first : fromTo(first, last);
  if (Temporal.ZonedDateTime.compare(span.from, span.until) >= 0) return "impossible";
  return whenOf(text.includes("~") ? widened(span) : span);
}

/** Writes a date in EDTF, as exactly as it is known; undefined when nothing is known. Hours are left out. */
export function writeEdtf(when: When, timeZone: string): string | undefined {
  if (when.precision === "unknown") return undefined;
  const doubt = when.about ? "~" : "";
  const zoned = (date: Date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);
  const [earliest, latest] = [zoned(when.earliest), zoned(when.latest)];
  const middle = zoned(new Date((when.earliest.getTime() + when.latest.getTime()) / 2));
  const length = LENGTHS[when.precision];
  if (length !== undefined) return day(middle).slice(0, length) + doubt;
  const slack = when.about ? narrowed(earliest, when.precision).since(earliest) : new Temporal.Duration();
  const [from, until] = [day(earliest.add(slack)), day(latest.subtract(slack))];
  return from === until ? from + doubt : `${from}${doubt}/${until}${doubt}`;
}

const readPart = (part: string, here: Temporal.ZonedDateTime): Spanned =>
  /^\d{4}(?:-\d\d(?:-\d\d)?)?~?$/.test(part) ? readDate(part.replace("~", ""), here) : "not_understood";

const day = (moment: Temporal.ZonedDateTime) => moment.toPlainDate().toString();

const LENGTHS: Partial<Record<Precision, number>> = { minute: 10, day: 10, month: 7, year: 4 };
