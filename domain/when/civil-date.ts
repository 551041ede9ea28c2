import type { Temporal } from "temporal-polyfill";

/** A date as written: what was left out is left out. */
export interface CivilDate {
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
}

/** Reads a day, a month or a year in the orders that are in use: 5 July 2025, July 5, 05.07.2025, 2025-07-05, May 2005, Sat 5 July. */
export function readCivilDate(
  text: string,
  today: Temporal.PlainDate,
): CivilDate | "not_understood" | "impossible" {
  for (const [shape, parts] of SHAPES) {
    const found = shape.exec(text)?.groups;
    const date = found && parts(found, today);
    if (date) return canBe(date) ? date : "impossible";
  }
  return "not_understood";
}

/** The year of a date without one: the last in which it is not more than a month ahead. */
export function yearOf(date: CivilDate, today: Temporal.PlainDate): number | undefined {
  const limit = today.add({ days: 30 });
  for (let year = limit.year; year > limit.year - 9; year--) {
    const { month = 1, day = 1 } = date;
    const days = today.with({ year, month, day: 1 }).daysInMonth;
    if (day <= days && limit.since(today.with({ year, month, day })).sign >= 0) return year;
  }
  return undefined;
}

type Parts = (found: Record<string, string>, today: Temporal.PlainDate) => CivilDate | undefined;

const numbers: Parts = ({ year, month, day }) => ({
  ...(year !== undefined && { year: Number(year.length === 2 ? `20${year}` : year) }),
  ...(month !== undefined && { month: Number(month) }),
  ...(day !== undefined && { day: Number(day) }),
});

const named: Parts = ({ weekday, day, month = "", year }) => {
  const monthNumber = numberIn(MONTHS, month);
  const weekdayNumber = weekday === undefined ? undefined : numberIn(WEEKDAYS, weekday);
  if (monthNumber === undefined || (weekday !== undefined && weekdayNumber === undefined)) return undefined;
  return {
    month: monthNumber,
    ...(day !== undefined && { day: Number(day) }),
    ...(year !== undefined && { year: Number(year) }),
    ...(weekdayNumber !== undefined && { weekday: weekdayNumber }),
  };
};

const byName: Parts = ({ word = "" }, today) => {
  const daysAgo = { today: 0, yesterday: 1, "day before yesterday": 2 }[word] ?? sinceWeekday(word, today);
  if (daysAgo === undefined) return undefined;
  const { year, month, day } = today.subtract({ days: daysAgo });
  return { year, month, day };
};

const SHAPES: [RegExp, Parts][] = [
  [/^(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?$/, numbers],
  [/^(?<day>\d{1,2})[./](?<month>\d{1,2})(?:[./](?<year>\d{4}|\d{2}))?$/, numbers],
  [/^(?<month>\d{1,2})[./](?<year>\d{4})$/, numbers],
  [/^(?<year>\d{4})$/, numbers],
  [
    /^(?:(?<weekday>[a-z]+),? )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]+)\.?,?(?: (?<year>\d{4}))?$/,
    named,
  ],
  [
    /^(?:(?<weekday>[a-z]+),? )?(?<month>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/,
    named,
  ],
  [/^(?<month>[a-z]+)\.?(?: (?<year>\d{4}))?$/, named],
  [/^(?<word>[a-z ]+)$/, byName],
];

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

function numberIn(names: string[], word: string): number | undefined {
  const index =
    word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word === "sept" ? "sep" : word));
  return index < 0 ? undefined : index + 1;
}

function sinceWeekday(word: string, today: Temporal.PlainDate): number | undefined {
  const weekday = numberIn(WEEKDAYS, word);
  return weekday === undefined ? undefined : (today.dayOfWeek - weekday + 7) % 7;
}

const canBe = ({ year = 2000, month = 1, day = 1 }: CivilDate) =>
  year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
