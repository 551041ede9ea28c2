import { civilDay } from "#domain/when/civil-day.ts";

/** The date in an office at an instant, "2025-07-05": written with the row, for grouping by UTC differs at midnight. */
export const localDay = (at: Date, timeZone: string): string => civilDay(at, timeZone);
