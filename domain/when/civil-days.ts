import { Temporal } from "temporal-polyfill";
import { civilDay, daysFromTo } from "./civil-day.ts";

/** The day after a civil date, "2025-07-06". */
export const dayAfter = (day: string): string => addDays(day, 1);

export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The first moment of a civil date, on the clocks of the place. */
export const startOfDay = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);

/** The last moment of a civil date, on the clocks of the place. */
export const endOfDay = (day: string, timeZone: string): Date =>
  new Date(startOfDay(dayAfter(day), timeZone).getTime() - 1);

/** The Monday of a date's week. */
export const mondayOf = (day: string): string => {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
};

/** "2025-07" of "2025-07-06". */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The last day of a month, "2025-07". */
export function lastDayOf(month: string): string {
  const { year, daysInMonth, month: number } = Temporal.PlainYearMonth.from(month);
  return Temporal.PlainDate.from({ year, month: number, day: daysInMonth }).toString();
}

/** A month so many months before another, "2024-08". */
export const monthsBefore = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).subtract({ months }).toString();

/** How many days lie between today, on the clocks of a place, and a civil date; below 0 when it is past. */
export const daysApart = (now: Date, timeZone: string, day: string): number =>
  daysFromTo(civilDay(now, timeZone), day);

/** A month so many months after another, "2025-08". */
export const monthsAfter = (month: string, months: number): string => monthsBefore(month, -months);
