import { Temporal } from "temporal-polyfill";

/** The date in an office at an instant, "2025-07-05": written with the row, for grouping by UTC differs at midnight. */
export const localDay = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
