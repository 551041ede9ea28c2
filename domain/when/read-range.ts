import type { Temporal } from "temporal-polyfill";
import { readCivilDate } from "./civil-date.ts";
import { readDate, spanOf } from "./read-date.ts";
import { fromTo, type Span, type Spanned } from "./span.ts";

/** Two dates and what joins them: "27–30 June", "30 June to 2 July 2025", "2025-06-27/2025-06-30". */
export function readRange(text: string, here: Temporal.ZonedDateTime): Spanned {
  const plain = text.replace(/^(?:from|between) /, "");
  let answer: Spanned = "not_understood";
  for (const { index, 0: joint } of plain.matchAll(/ ?(?:–|-|\/| to | until | and )\s*/g)) {
    const read = between(plain.slice(0, index).trim(), plain.slice(index + joint.length), here);
    if (typeof read !== "string") return read;
    if (read === "impossible") answer = read;
  }
  return answer;
}

function between(first: string, last: string, here: Temporal.ZonedDateTime): Spanned {
  const end = readDate(last, here);
  if (typeof end === "string") return end;
  const start = startOf(first, last, end, here);
  if (typeof start === "string") return start;
  return start.from.epochMilliseconds > end.until.epochMilliseconds ? "impossible" : fromTo(start, end);
}

/** The start takes what it lacks from the end: the month in "27–30 June", the year in "30 December – 2 January 2025". */
function startOf(first: string, last: string, end: Span, here: Temporal.ZonedDateTime): Spanned {
  if (/^\d{1,2}$/.test(first)) {
    const { year, month } = end.from;
    return end.precision === "day" && !/^\d[\d./-]*$/.test(last)
      ? spanOf({ year, month, day: Number(first) }, here)
      : "not_understood";
  }
  const written = readCivilDate(first, here.toPlainDate());
  if (typeof written === "string" || written.year !== undefined) return readDate(first, here);
  const sameYear = spanOf({ ...written, year: end.from.year }, here);
  const isBefore =
    typeof sameYear === "string" || sameYear.from.epochMilliseconds <= end.from.epochMilliseconds;
  return isBefore ? sameYear : spanOf({ ...written, year: end.from.year - 1 }, here);
}
