import { Temporal } from "temporal-polyfill";
import type { Sentence } from "#domain/refusals.ts";
import { civilDay } from "./civil-day.ts";
import { narrowed } from "./span.ts";
import type { When } from "./when.ts";

/** Where and for whom a date is said: the place's clocks, today (for the year), the reader's language. */
export interface Telling {
  timeZone: string;
  now: Date;
  locale: string;
  /** On paper the year always stands. */
  withYear?: boolean;
}

/**
 * Says a date only as exactly as it is known: "Sun 6 July, 14:10", "about 4 July", "27–30 June", "May 2005".
 * Answers a sentence below `when` in the messages.
 */
export function sayWhen(when: When, telling: Telling): Sentence {
  if (when.precision === "unknown") return { key: "when.not_known" };
  const key = when.about ? "when.about" : "when.exactly";
  return { key, params: { when: asKnown(when, telling) } };
}

/** An instant as text: "Sun 6 July, 14:10". */
export const sayInstant = (instant: Date, telling: Telling): string =>
  `${sayDay(instant, telling)}, ${sayTime(instant, telling)}`;

/** The day of an instant as text: "Sun 6 July". */
export const sayDay = (instant: Date, telling: Telling): string =>
  `${format(instant, telling, WEEKDAY)} ${format(instant, telling, dayOptions([instant], telling))}`;

/** A civil date, ISO 8601, as text: "Sun 6 July". It is the same day everywhere. */
export const sayDate = (date: string, telling: Telling): string =>
  sayDay(new Date(`${date}T12:00:00Z`), { ...telling, timeZone: "UTC" });

/** The time of an instant as text, 24 hours: "14:10". */
export const sayTime = (instant: Date, telling: Telling): string => format(instant, telling, TIME);

function asKnown(when: When, telling: Telling): string {
  const middle = new Date((when.earliest.getTime() + when.latest.getTime()) / 2);
  switch (when.precision) {
    case "minute":
      return sayInstant(when.about ? middle : when.earliest, telling);
    case "day":
      return when.about
        ? format(middle, telling, dayOptions([middle], telling))
        : sayDay(when.earliest, telling);
    case "month":
      return format(middle, telling, saysYear([middle], telling) ? MONTH_OF_A_YEAR : MONTH);
    case "year":
      return format(middle, telling, YEAR);
    case "interval":
      return saySpell(...ends(when, telling.timeZone), telling);
    default:
      return sayRange(...ends(when, telling.timeZone), telling);
  }
}

function ends(when: When, timeZone: string): [Date, Date] {
  if (!when.about) return [when.earliest, when.latest];
  const zoned = (date: Date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);
  const slack = narrowed(zoned(when.earliest), when.precision).since(zoned(when.earliest));
  return [
    new Date(zoned(when.earliest).add(slack).epochMilliseconds),
    new Date(zoned(when.latest).subtract(slack).epochMilliseconds),
  ];
}

function saySpell(from: Date, until: Date, telling: Telling): string {
  const sameDay = sayDay(from, telling) === sayDay(until, telling);
  if (sameDay) return `${sayDay(from, telling)}, ${sayTime(from, telling)}–${sayTime(until, telling)}`;
  return `${sayInstant(from, telling)} – ${sayInstant(until, telling)}`;
}

function sayRange(from: Date, until: Date, telling: Telling): string {
  const options = dayOptions([from, until], telling);
  const text = formatter(telling, options)
    .formatRange(from, until)
    .replace(/[\u2009\u202f]/g, " ");
  const monthIn = (date: Date) => format(date, telling, MONTH_IN_NUMBERS);
  return monthIn(from) === monthIn(until) ? text.replace(/ – /, "–") : text;
}

const WEEKDAY: Intl.DateTimeFormatOptions = { weekday: "short" };
const TIME: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long" };
const DAY_OF_A_YEAR: Intl.DateTimeFormatOptions = { ...DAY, year: "numeric" };
const MONTH: Intl.DateTimeFormatOptions = { month: "long" };
const MONTH_OF_A_YEAR: Intl.DateTimeFormatOptions = { ...MONTH, year: "numeric" };
const MONTH_IN_NUMBERS: Intl.DateTimeFormatOptions = { month: "numeric", year: "numeric" };
const YEAR: Intl.DateTimeFormatOptions = { year: "numeric" };

const dayOptions = (dates: Date[], telling: Telling) => (saysYear(dates, telling) ? DAY_OF_A_YEAR : DAY);

function saysYear(dates: Date[], { withYear = false, now, timeZone }: Telling): boolean {
  const year = (date: Date) => civilDay(date, timeZone).slice(0, 4);
  return withYear || dates.some((date) => year(date) !== year(now));
}

const format = (date: Date, telling: Telling, options: Intl.DateTimeFormatOptions) =>
  formatter(telling, options).format(date);

const formatters = new Map<string, Intl.DateTimeFormat>();
/** What options are called, asked once for those that are written down once. */
const names = new WeakMap<Intl.DateTimeFormatOptions, string>();

/** A formatter that is made once: that costs more than using it a thousand times. */
export function formatter(
  { locale, timeZone }: Pick<Telling, "locale" | "timeZone">,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const name = names.get(options) ?? JSON.stringify(options);
  names.set(options, name);
  const key = `${locale} ${timeZone} ${name}`;
  const made =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      ...options,
      timeZone,
      calendar: "gregory",
    });
  formatters.set(key, made);
  return made;
}
