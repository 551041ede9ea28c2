import { civilDay } from "#domain/when/civil-day.ts";
import { endOfDay, startOfDay } from "#domain/when/civil-days.ts";
import { type Between, sooner } from "./between.ts";
import type { Start } from "./starts.ts";

/**
 * What was recorded by its civil day on the calendar of one place, on that of another: 4 July is 4 July there too, though it
 * begins an hour sooner. A moment known by its hour is the same everywhere.
 */
export function onTheCalendarOf(timeZone: string, { from, at }: Between, recordedIn: string): Between {
  if (timeZone === recordedIn || from >= at) return { from, at };
  const [first, last] = [civilDay(from, recordedIn), civilDay(at, recordedIn)];
  if (!isSame(from, startOfDay(first, recordedIn))) return { from, at };
  const until = isSame(at, endOfDay(last, recordedIn)) ? endOfDay(last, timeZone) : at;
  return { from: sooner(startOfDay(first, timeZone), until), at: until };
}

/** The same of what a limit is counted from. */
export function startOnTheCalendarOf(timeZone: string, start: Start, recordedIn: string): Start {
  if (start.until === undefined || start.day !== undefined) return start;
  const { from, at } = onTheCalendarOf(timeZone, { from: start.at, at: start.until }, recordedIn);
  return { ...start, at: from, until: at };
}

const isSame = (one: Date, other: Date): boolean => one.getTime() === other.getTime();
