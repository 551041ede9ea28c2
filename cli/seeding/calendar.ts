import type { Chance } from "./chance.ts";

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** Sixteen months up to the morning at which the demonstration's clock begins; the offices' clocks did not change in them. */
export const BEGINS = Date.parse("2024-03-04T00:00+05:00");
export const ENDS = Date.parse("2025-07-07T09:00+05:00");
const DAYS = Math.floor((ENDS - BEGINS) / DAY_MS);

/** The first day of each sweep, and how many days it lasted: then many are taken at once. */
const SWEEPS = [
  ["2024-05-21", 3],
  ["2024-09-10", 2],
  ["2024-11-26", 4],
  ["2025-02-18", 2],
  ["2025-04-15", 3],
  ["2025-06-27", 4],
] as const;

export const sweepDays: readonly number[] = SWEEPS.flatMap(([first, days]) =>
  Array.from({ length: days }, (_, day) => Date.parse(`${first}T00:00+05:00`) + day * DAY_MS),
);

/** People flee after the shootings of 13 May 2025, fewer cross the mountains in winter, and few come on a Sunday. */
const weights = Array.from({ length: DAYS }, (_, day) => {
  const at = new Date(BEGINS + day * DAY_MS);
  const season = 1 + 0.45 * Math.sin(((at.getUTCMonth() - 3) / 12) * 2 * Math.PI);
  const fled = at.getTime() > Date.parse("2025-05-13T00:00+05:00") ? 2.6 : 1;
  const week = [0.25, 1.3, 1.2, 1.1, 1.1, 0.9, 0.45][at.getUTCDay()] ?? 1;
  return season * fled * week;
});
const total = weights.reduce((sum, weight) => sum + weight, 0);

/** When somebody comes: an hour of work on one of these days, more often on a day when many come. */
export function arrival(chance: Chance): number {
  let left = chance.next() * total;
  const day = weights.findIndex((weight) => (left -= weight) < 0);
  return BEGINS + Math.max(day, 0) * DAY_MS + (8 + chance.next() * 11) * HOUR_MS;
}
