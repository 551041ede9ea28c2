import { Temporal } from "temporal-polyfill";
import { type Span, type Spanned, wholeOf, widened } from "./span.ts";

/** Words that count back from now: "2 hours ago", "about a week ago", "last night", "last month". */
export function readPhrase(text: string, here: Temporal.ZonedDateTime): Spanned {
  if (text === "now" || text === "just now") return { from: here, until: here, precision: "minute" };
  return readAgo(text, here) ?? readPartOfDay(text, here) ?? readLast(text, here) ?? "not_understood";
}

function readAgo(text: string, here: Temporal.ZonedDateTime): Spanned | undefined {
  const found =
    /^(half an|[a-z]+(?: couple of)?|\d{1,3}) (minute|min|hour|h|day|week|month|year)s? ago$/.exec(text);
  const [, amount = "", unit = ""] = found ?? [];
  if (amount === "half an" && unit === "hour") return around(here.subtract({ minutes: 30 }), { minutes: 15 });
  const number = /^\d+$/.test(amount) ? Number(amount) : AMOUNTS.get(amount);
  return found && number !== undefined ? ago(number, unit, here) : undefined;
}

/** Hours and weeks are said roundly, so they are read with a doubt; minutes and days are meant. */
function ago(number: number, unit: string, here: Temporal.ZonedDateTime): Span {
  const { timeZoneId: zone } = here;
  const today = here.toPlainDate();
  switch (unit) {
    case "minute":
    case "min":
      return around(here.subtract({ minutes: number }), { minutes: Math.min(number, 15) });
    case "hour":
    case "h":
      return around(here.subtract({ hours: number }), { hours: 1 });
    case "day":
      return wholeOf("day", today.subtract({ days: number }), zone);
    case "week": {
      const day = wholeOf("day", today.subtract({ weeks: number }), zone);
      const slack = { days: 2 * number };
      return { ...day, from: day.from.subtract(slack), until: day.until.add(slack), about: true };
    }
    case "month":
      return widened(wholeOf("month", today.subtract({ months: number }).with({ day: 1 }), zone));
    default:
      return widened(wholeOf("year", today.subtract({ years: number }).with({ month: 1, day: 1 }), zone));
  }
}

const around = (moment: Temporal.ZonedDateTime, slack: Temporal.DurationLike): Span => ({
  from: moment.subtract(slack),
  until: moment.add(slack),
  precision: "minute",
  about: true,
});

function readPartOfDay(text: string, here: Temporal.ZonedDateTime): Span | undefined {
  const part = PARTS_OF_DAY.get(text);
  if (!part) return undefined;
  const day = here.toPlainDate().subtract({ days: part.daysAgo });
  const midnight = day.toZonedDateTime({ timeZone: here.timeZoneId });
  const [from, until] = [midnight.add({ hours: part.from }), midnight.add({ hours: part.until })];
  const past =
    Temporal.ZonedDateTime.compare(until, here) > 0 && Temporal.ZonedDateTime.compare(from, here) < 0;
  return { from, until: past ? here : until, precision: "interval" };
}

function readLast(text: string, here: Temporal.ZonedDateTime): Span | undefined {
  const [, which, unit] = /^(last|this) (week|month|year)$/.exec(text) ?? [];
  if (which === undefined) return undefined;
  const today = here.toPlainDate();
  const back = which === "last" ? 1 : 0;
  if (unit === "month")
    return wholeOf("month", today.subtract({ months: back }).with({ day: 1 }), here.timeZoneId);
  if (unit === "year")
    return wholeOf("year", today.subtract({ years: back }).with({ month: 1, day: 1 }), here.timeZoneId);
  const monday = wholeOf("day", today.subtract({ days: today.dayOfWeek - 1, weeks: back }), here.timeZoneId);
  return { from: monday.from, until: monday.from.add({ weeks: 1 }), precision: "range" };
}

const AMOUNTS = new Map<string, number>([
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, index): [string, number] => [word, index + 1],
  ),
  ["a", 1],
  ["an", 1],
  ["a couple of", 2],
]);

const PARTS_OF_DAY = new Map([
  ["last night", { daysAgo: 1, from: 18, until: 30 }],
  ["yesterday morning", { daysAgo: 1, from: 5, until: 12 }],
  ["yesterday afternoon", { daysAgo: 1, from: 12, until: 18 }],
  ["yesterday evening", { daysAgo: 1, from: 17, until: 24 }],
  ["this morning", { daysAgo: 0, from: 5, until: 12 }],
  ["this afternoon", { daysAgo: 0, from: 12, until: 18 }],
  ["this evening", { daysAgo: 0, from: 17, until: 24 }],
  ["tonight", { daysAgo: 0, from: 17, until: 24 }],
]);
