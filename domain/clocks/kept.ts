import type { Clock } from "./clock.ts";

type Stopped = Pick<
  Clock,
  "dueAt" | "latestDueAt" | "atTheLatest" | "stoppedAt" | "stoppedFrom" | "stoppedBy"
>;

/** Even its latest end has passed. */
export const hasPassed = (
  { dueAt, latestDueAt = dueAt }: Pick<Clock, "dueAt" | "latestDueAt">,
  now: Date,
): boolean => latestDueAt <= now;

/** Whether a limit was kept. */
export const KEPT = ["in_time", "late", "not_known"] as const;
export type Kept = (typeof KEPT)[number];

/**
 * Whether what stopped a limit came before its end. It is evidence, and only what is certain is said: in time, where even the
 * latest moment of the one is not after the earliest of the other; late, where even the earliest is after the latest.
 * Nothing of one that runs, or that had passed before anybody came to us.
 */
export function keptOf({ dueAt, latestDueAt = dueAt, atTheLatest, ...stopped }: Stopped): Kept | undefined {
  const { stoppedAt, stoppedFrom = stoppedAt, stoppedBy } = stopped;
  if (stoppedAt === undefined || stoppedFrom === undefined || stoppedBy === "passed_before_file")
    return undefined;
  if (stoppedAt <= dueAt && !atTheLatest) return "in_time";
  return stoppedFrom > latestDueAt ? "late" : "not_known";
}
