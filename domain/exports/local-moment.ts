import { civilTime } from "#domain/when/civil-day.ts";

/** An instant as every spreadsheet reads it, on the clocks of a place: "2025-07-05 16:10". */
export const localMoment = (at: Date, timeZone: string): string => civilTime(at, timeZone).replace("T", " ");
