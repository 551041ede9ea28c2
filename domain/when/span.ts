import type { Temporal } from "temporal-polyfill";
import type { Precision, Unread, When } from "./when.ts";

/** A stretch of civil time on its way to becoming a `When`; days, months and years end where the next begins. */
export interface Span {
  from: Temporal.ZonedDateTime;
  until: Temporal.ZonedDateTime;
  precision: Precision;
  about?: boolean;
}

/** What readers of a single form answer; undefined leaves the words to the next reader. */
export type Spanned = Span | Unread;

/** The whole day, month or year that begins on this day. */
export function wholeOf(unit: "day" | "month" | "year", day: Temporal.PlainDate, timeZone: string): Span {
  const next = day.add({ [`${unit}s`]: 1 });
  return { from: startOf(day, timeZone), until: startOf(next, timeZone), precision: unit };
}

/** From the first moment of one span to the last of another. */
export function fromTo(first: Span, last: Span): Span {
  const timed = first.precision === "minute" || last.precision === "minute";
  return { from: first.from, until: last.until, precision: timed ? "interval" : "range" };
}

/** A doubt widens a span by one of its own units at each end; one that is widened already stays. */
export function widened(span: Span): Span {
  if (span.about) return span;
  const slack = SLACK[span.precision];
  return { ...span, from: span.from.subtract(slack), until: span.until.add(slack), about: true };
}

/** The span without its doubt, as it is said: "about 4 July". */
export function narrowed(from: Temporal.ZonedDateTime, precision: Precision): Temporal.ZonedDateTime {
  return from.add(SLACK[precision]);
}

export function whenOf(span: Span): When {
  const until = span.until.epochMilliseconds;
  return {
    earliest: new Date(span.from.epochMilliseconds),
    latest: new Date(endsBeforeTheNext(span) ? until - 1 : until),
    precision: span.precision,
    about: span.about ?? false,
  };
}

const SLACK: Record<Precision, Temporal.DurationLike> = {
  minute: { hours: 1 },
  interval: { hours: 1 },
  day: { days: 1 },
  range: { days: 1 },
  month: { months: 1 },
  year: { years: 1 },
  unknown: {},
};

const endsBeforeTheNext = ({ precision }: Span) => precision !== "minute" && precision !== "interval";

// Not midnight: on some days, in some places, the clocks jump over it.
const startOf = (day: Temporal.PlainDate, timeZone: string) => day.toZonedDateTime({ timeZone }).startOfDay();
