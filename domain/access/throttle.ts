/** Attempts counted in a stretch of time, and until when the next one has to wait. */
export type Bucket = { points: number; endsAt: Date; blockedUntil: Date | null };

/** How many attempts are free within how long, and how long each further one makes the next one wait, in milliseconds. */
export type Allowance = { free: number; within: number; wait(further: number): number };

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Ten in a quarter of an hour, then ten seconds, twenty, forty … five minutes: never a lock that stays. */
export const PER_ACCOUNT: Allowance = {
  free: 10,
  within: 15 * MINUTE,
  wait: (further) => Math.min(10 * SECOND * 2 ** further, 5 * MINUTE),
};

/** Thirty a minute from one address. */
export const PER_ADDRESS: Allowance = { free: 30, within: MINUTE, wait: () => MINUTE };

/**
 * Counts one attempt. `retryAfter` is in seconds; above 0 the attempt may not be made, and is not counted: whoever keeps
 * trying while it waits makes nothing longer.
 */
export function countAttempt(bucket: Bucket | undefined, { free, within, wait }: Allowance, now: Date) {
  if (bucket?.blockedUntil && bucket.blockedUntil > now) {
    return { bucket, retryAfter: Math.ceil((bucket.blockedUntil.getTime() - now.getTime()) / SECOND) };
  }
  const running = bucket && bucket.endsAt > now ? bucket : { points: 0, endsAt: later(now, within) };
  const points = running.points + 1;
  const blockedUntil = points >= free ? later(now, wait(points - free)) : null;
  const endsAt = blockedUntil ? later(blockedUntil, within) : running.endsAt;
  return { bucket: { points, endsAt, blockedUntil }, retryAfter: 0 };
}

/** What an attempt that succeeded is given back. */
export const giveBack = (bucket: Bucket): Bucket => ({
  ...bucket,
  points: Math.max(0, bucket.points - 1),
  blockedUntil: null,
});

const later = (moment: Date, ms: number) => new Date(moment.getTime() + ms);
