import { addDays, monthOf, monthsBefore } from "#domain/when/civil-days.ts";

/** For how long back the pictures look. */
export const PERIODS = ["7_days", "30_days", "90_days", "year"] as const;
export type Period = (typeof PERIODS)[number];

export const USUAL_PERIOD: Period = "30_days";

export type Days = { from: string; to: string };

/** The days of a period, today included. A year is this month and the eleven before it, so that months stand whole. */
export function daysOf(period: Period, today: string): Days {
  if (period === "year") return { from: `${monthsBefore(monthOf(today), 11)}-01`, to: today };
  return { from: addDays(today, 1 - Number.parseInt(period, 10)), to: today };
}
