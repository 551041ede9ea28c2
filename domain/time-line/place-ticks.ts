import { Temporal } from "temporal-polyfill";

const TICK_UNITS = ["hour", "day", "month", "year"] as const;
export type TickUnit = (typeof TICK_UNITS)[number];
export type Ticks = { unit: TickUnit; at: number[] };

const HOUR_MS = 3_600_000;
const MS: Record<TickUnit, number> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  month: 30 * 24 * HOUR_MS,
  year: 365 * 24 * HOUR_MS,
};
/** More than these would be a grey band; of years there may be as many as a life has. */
const MOST = 40;

/** Where hours, days, months or years begin on the clocks of a place: the smallest unit that can still be told apart. */
export function placeTicks(from: Date, until: Date, timeZone: string, at: (moment: Date) => number): Ticks {
  const span = until.getTime() - from.getTime();
  const unit = TICK_UNITS.find((one) => span / MS[one] <= MOST) ?? "year";
  const first = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  const ticks: number[] = [];
  let tick = beginning(first, unit);
  while (tick.epochMilliseconds <= until.getTime()) {
    if (tick.epochMilliseconds >= from.getTime()) ticks.push(at(new Date(tick.epochMilliseconds)));
    tick = tick.add({ [`${unit}s`]: 1 });
  }
  return { unit, at: ticks };
}

function beginning(moment: Temporal.ZonedDateTime, unit: TickUnit): Temporal.ZonedDateTime {
  if (unit === "hour") return moment.round({ smallestUnit: "hour", roundingMode: "floor" });
  const day = moment.startOfDay();
  if (unit === "day") return day;
  return unit === "month" ? day.with({ day: 1 }) : day.with({ day: 1, month: 1 });
}
