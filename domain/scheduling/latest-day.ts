import { Temporal } from "temporal-polyfill";

/**
 * The last civil day of a place on which this hour has come: today, or yesterday as long as it has not. Where clocks
 * jump over the hour it comes with the jump; where it comes twice, the first one counts.
 */
export function latestDay(now: Date, timeZone: string, hour: number): { day: string; at: Date } {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const todays = hourOf(today, timeZone, hour);
  return todays.at <= now ? todays : hourOf(today.subtract({ days: 1 }), timeZone, hour);
}

function hourOf(day: Temporal.PlainDate, timeZone: string, hour: number) {
  const zoned = day.toPlainDateTime({ hour }).toZonedDateTime(timeZone, { disambiguation: "compatible" });
  return { day: day.toString(), at: new Date(zoned.epochMilliseconds) };
}
