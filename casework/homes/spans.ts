import type { Days } from "#domain/cases/periods.ts";
import { addDays, dayAfter, lastDayOf, mondayOf, monthOf, monthsBefore } from "#domain/when/civil-days.ts";
import { exactly } from "#domain/when/exactly.ts";

/** Days of a calendar, first and last included, and the instants between which they lie in an office's time zone. */
export type Span = Days & { since: Date; until: Date };

export const spanOf = ({ from, to }: Days, timeZone: string): Span => ({
  from,
  to,
  since: startOf(from, timeZone),
  until: startOf(dayAfter(to), timeZone),
});

/** The last weeks, Monday to Sunday, the present one first, which goes on. */
export function weeksUntil(today: string, weeks: number, timeZone: string): Span[] {
  const monday = mondayOf(today);
  return Array.from({ length: weeks }, (_, back) => {
    const from = addDays(monday, -7 * back);
    return spanOf({ from, to: addDays(from, 6) }, timeZone);
  });
}

/** The months of some days, each cut to them, earliest first. */
export function monthsOf({ from, to }: Days, timeZone: string): Span[] {
  const months: Span[] = [];
  for (let month = monthOf(to); month >= monthOf(from); month = monthsBefore(month, 1)) {
    const [first, last] = [`${month}-01`, lastDayOf(month)];
    months.unshift(spanOf({ from: first < from ? from : first, to: last > to ? to : last }, timeZone));
  }
  return months;
}

/** In which of these spans a moment lies; -1 in none. */
export const spanAt = (spans: Span[], at: Date): number =>
  spans.findIndex(({ since, until }) => since <= at && at < until);

function startOf(day: string, timeZone: string): Date {
  const when = exactly(day, "", timeZone);
  if (typeof when === "string") throw new Error(`${day} is no day.`);
  return when.earliest;
}
