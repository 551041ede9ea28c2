/** How exactly it is known when something happened. */
export const PRECISIONS = ["minute", "interval", "day", "month", "year", "range", "unknown"] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * A moment as people know it: somewhere from `earliest` to `latest`, both included.
 * `about` says that the person added a doubt, which the two ends already contain.
 * `words` is what was typed, kept because it is the evidence.
 */
export interface When {
  earliest: Date;
  latest: Date;
  precision: Precision;
  about: boolean;
  words?: string;
}

/** Why words could not be read: nobody knows what they mean, or they name a day or hour that does not exist. */
export type Unread = "not_understood" | "impossible";

/** An instant that is known to the minute. */
export const atInstant = (instant: Date): When => ({
  earliest: instant,
  latest: instant,
  precision: "minute",
  about: false,
});

/** Nothing is known but that it has happened by `now`. */
export const notKnown = (now: Date): When => ({
  earliest: new Date(0),
  latest: now,
  precision: "unknown",
  about: false,
});

/** "Within the last hour", as pressed on the arrest form. */
export const withinTheLastHour = (now: Date): When => hoursAgo(now, 1, 0);

/** "1–3 hours ago", as pressed on the arrest form. */
export const oneToThreeHoursAgo = (now: Date): When => hoursAgo(now, 3, 1);

/** Whether it cannot have happened yet: even its earliest moment lies ahead. */
export const liesAhead = (when: When, now: Date): boolean => when.earliest > now;

const HOUR = 3_600_000;

const hoursAgo = (now: Date, most: number, least: number): When => ({
  earliest: new Date(now.getTime() - most * HOUR),
  latest: new Date(now.getTime() - least * HOUR),
  precision: "interval",
  about: false,
});
