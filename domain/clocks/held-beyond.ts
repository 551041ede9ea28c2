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

/** The first limit beyond which somebody certainly was held, or is, and of which nobody has recorded it. */
export const beyondUnrecorded = <L extends Limit & Pick<Clock, "possible" | "stoppedBy">>(
  clocks: readonly L[],
  now: Date,
): L | undefined =>
  clocks.find(
    (clock) =>
      !clock.possible && clock.stoppedBy !== "by_hand" && !isLapsed(clock) && beyondLimit(clock, now),
  );

/** Whether somebody has recorded that it passed. */
export const isLapsed = ({ changes }: Pick<Clock, "changes">): boolean =>
  changes?.some(({ change }) => change === "lapsed") === true;
