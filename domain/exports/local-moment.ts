import { Temporal } from "temporal-polyfill";

/** An instant as every spreadsheet reads it, on the clocks of a place: "2025-07-05 16:10". */
export function localMoment(at: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: "minute" })}`;
}
