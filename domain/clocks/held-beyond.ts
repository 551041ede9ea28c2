import type { Clock } from "./clock.ts";

type Limit = Pick<Clock, "heldBeyond" | "state" | "dueAt" | "stoppedAt" | "changes">;

/** From when until when somebody was held without ground; without an end they still are. */
export type Beyond = { since: Date; until?: Date };

/**
 * How long somebody was held beyond a limit, or is: from its end, until it was stopped. Nothing where it was stopped in
 * time, has not passed, or says nothing of being held.
 */
export function beyondLimit({ heldBeyond, state, dueAt, stoppedAt }: Limit, now: Date): Beyond | undefined {
  if (!heldBeyond || dueAt > now) return undefined;
  if (state === "running") return { since: dueAt };
  return stoppedAt && stoppedAt > dueAt ? { since: dueAt, until: stoppedAt } : undefined;
}

type Of = Limit & Pick<Clock, "possible" | "stoppedBy">;

/** What may apply is no evidence yet, and what somebody has said to run no more was perhaps none. */
const isCertain = ({ possible, stoppedBy }: Of) => !possible && stoppedBy !== "by_hand";

/** Whether somebody certainly was held beyond a limit, or is. */
export const wasBeyond = (clocks: readonly Of[], now: Date): boolean =>
  clocks.some((clock) => isCertain(clock) && beyondLimit(clock, now));

/** The first limit beyond which somebody certainly was held, or is, and of which nobody has recorded it. */
export const beyondUnrecorded = <L extends Of>(clocks: readonly L[], now: Date): L | undefined =>
  clocks.find((clock) => isCertain(clock) && !isLapsed(clock) && beyondLimit(clock, now));

/** When somebody is held beyond a limit by time alone: the next that ends. */
export const beyondFrom = (clocks: readonly Of[], now: Date): Date | undefined =>
  clocks
    .filter((clock) => clock.heldBeyond && clock.state === "running" && !clock.possible && clock.dueAt > now)
    .map(({ dueAt }) => dueAt)
    .sort((one, other) => one.getTime() - other.getTime())[0];

/** Whether somebody has recorded that it passed. */
export const isLapsed = ({ changes }: Pick<Clock, "changes">): boolean =>
  changes?.some(({ change }) => change === "lapsed") === true;
