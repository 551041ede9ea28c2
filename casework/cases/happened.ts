import { ruleBroken } from "#domain/refusals.ts";
import { exactly } from "#domain/when/exactly.ts";
import { readWhen } from "#domain/when/read-when.ts";
import {
  liesAhead,
  notKnown,
  oneToThreeHoursAgo,
  type Unread,
  type When,
  withinTheLastHour,
} from "#domain/when/when.ts";

/** What a form's tiles send instead of words. */
export const WITHIN_THE_LAST_HOUR = "within_the_last_hour";
export const ONE_TO_THREE_HOURS_AGO = "one_to_three_hours_ago";
export const NOT_KNOWN = "not_known";

/**
 * Reads when something happened: a tile's code, a date and time as a form composes them ("2025-07-05T16:10"), or words.
 * @throws RuleBroken on `field` when it is not understood, cannot be, or has not happened yet
 */
export function readHappened(field: string, words: string, here: { now: Date; timeZone: string }): When {
  const when = readMoment(field, words, here);
  if (liesAhead(when, here.now)) throw ruleBroken(field, "when.future");
  return when.latest > here.now ? { ...when, latest: here.now } : when;
}

/** Reads when something is, which may lie ahead: a hearing that is set. @throws RuleBroken on `field` as above, but for the future */
export function readMoment(field: string, words: string, here: { now: Date; timeZone: string }): When {
  const when = read(words.trim(), here);
  if (typeof when === "string") throw ruleBroken(field, `when.${when}`, { words });
  return when;
}

function read(words: string, { now, timeZone }: { now: Date; timeZone: string }): When | Unread {
  if (words === WITHIN_THE_LAST_HOUR) return withinTheLastHour(now);
  if (words === ONE_TO_THREE_HOURS_AGO) return oneToThreeHoursAgo(now);
  if (words === NOT_KNOWN) return notKnown(now);
  const [, date, time] = /^(\d{4}-\d\d-\d\d)(?:T(\S*))?$/.exec(words) ?? [];
  return date ? exactly(date, time ?? "", timeZone) : readWhen(words, { now, timeZone });
}

/** A moment as the sealed record keeps it. */
export const whenRecorded = ({ earliest, latest, ...rest }: When) => ({
  earliest: earliest.toISOString(),
  latest: latest.toISOString(),
  ...rest,
});
export type WhenRecorded = ReturnType<typeof whenRecorded>;

export const whenRead = ({ earliest, latest, ...rest }: WhenRecorded): When => ({
  earliest: new Date(earliest),
  latest: new Date(latest),
  ...rest,
});
