import type { Clock } from "./clock.ts";
import { hasPassed, keptOf } from "./kept.ts";

type Limit = Pick<
  Clock,
  | "heldBeyond"
  | "state"
  | "dueAt"
  | "latestDueAt"
  | "atTheLatest"
  | "stoppedAt"
  | "stoppedFrom"
  | "stoppedBy"
  | "changes"
>;

/** From when until when somebody was certainly held without ground, and whether it may have been longer; without an end they still are. */
export type Beyond = { since: Date; sinceAtLatest?: true; until?: Date; untilAtEarliest?: true };

/**
 * How long somebody was held beyond a limit, or is: since even its latest end has passed, until the earliest moment at which
 * it can have been over. Nothing where that is not certain, or it says nothing of being held.
 */
export function beyondLimit(limit: Limit, now: Date): Beyond | undefined {
  const { heldBeyond, state, dueAt, latestDueAt: since = dueAt, stoppedAt, stoppedFrom = stoppedAt } = limit;
  if (!heldBeyond || !hasPassed(limit, now)) return undefined;
  const certainly = {
    since,
    ...((limit.latestDueAt || limit.atTheLatest) && { sinceAtLatest: true as const }),
  };
  if (state === "running") return certainly;
  if (keptOf(limit) !== "late" || stoppedFrom === undefined) return undefined;
  return { ...certainly, until: stoppedFrom, ...(limit.stoppedFrom && { untilAtEarliest: true as const }) };
}

type Of = Limit & Pick<Clock, "possible">;

/** What may apply is no evidence yet, and what somebody has said to run no more was perhaps none. */
const isCertain = ({ possible, stoppedBy }: Of) => !possible && stoppedBy !== "by_hand";

/** Whether somebody certainly was held beyond a limit, or is. */
export const wasBeyond = (clocks: readonly Of[], now: Date): boolean =>
  clocks.some((clock) => isCertain(clock) && beyondLimit(clock, now));

/** The first limit beyond which somebody certainly was held, or is, and of which nobody has recorded it. */
export const beyondUnrecorded = <L extends Of>(clocks: readonly L[], now: Date): L | undefined =>
  clocks.find((clock) => isCertain(clock) && !isLapsed(clock) && beyondLimit(clock, now));

/** When somebody is certainly held beyond a limit by time alone: with the next latest end. */
export const beyondFrom = (clocks: readonly Of[], now: Date): Date | undefined =>
  clocks
    .filter((clock) => clock.heldBeyond && clock.state === "running" && !clock.possible)
    .map(({ dueAt, latestDueAt = dueAt }) => latestDueAt)
    .filter((end) => end > now)
    .sort((one, other) => one.getTime() - other.getTime())[0];

/** Whether somebody has recorded that it passed. */
export const isLapsed = ({ changes }: Pick<Clock, "changes">): boolean =>
  changes?.some(({ change }) => change === "lapsed") === true;
