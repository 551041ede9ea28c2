import { civilDay } from "#domain/when/civil-day.ts";
import type { Dated } from "./by-day.ts";

/** A time of being held: from the earliest at which it can have begun to the latest at which it can have ended. */
export interface Held {
  takenFrom: Date;
  endedTo: Date | null;
}

/**
 * Whether somebody may have been held on a day on which this may have been, by the calendar of the place. Of a file that
 * knows of no detention nothing is known, and nothing is said against it.
 */
export function mayHaveBeenHeld(
  { happenedFrom, happenedTo }: Dated,
  held: readonly Held[],
  timeZone: string,
): boolean {
  if (held.length === 0) return true;
  const day = (at: Date) => civilDay(at, timeZone);
  return held.some(
    ({ takenFrom, endedTo }) =>
      day(takenFrom) <= day(happenedTo) && (endedTo === null || day(happenedFrom) <= day(endedTo)),
  );
}
