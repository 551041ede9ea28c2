import type { Clock } from "./clock.ts";
import { milliseconds } from "./count.ts";

/** How near an end is: interface.md 6. */
const CLOCK_LEVELS = ["stopped", "running", "soon", "now", "over"] as const;
export type ClockLevel = (typeof CLOCK_LEVELS)[number];

/**
 * The level of a clock at a moment; a rule's own first and last warning stand for soon and now. One of which nobody knows
 * when it began may have ended: it is soon at least.
 */
export function levelOf(clock: Clock, now: Date): ClockLevel {
  if (clock.state === "stopped") return "stopped";
  const left = clock.dueAt.getTime() - now.getTime();
  if (left <= 0) return "over";
  const { soon, now: pressing } = warningsOf(clock);
  if (left <= milliseconds(pressing)) return "now";
  return clock.atTheLatest || left <= milliseconds(soon) ? "soon" : "running";
}

/** From when a limit is soon to end, and from when it ends now; one of which nobody knows when it began is soon since then. */
export function warnsAt(
  clock: Pick<Clock, "warnBefore" | "counting" | "dueAt" | "startedAt" | "atTheLatest">,
) {
  const { soon, now } = warningsOf(clock);
  const before = (period: string) => new Date(clock.dueAt.getTime() - milliseconds(period));
  return { soonAt: clock.atTheLatest ? clock.startedAt : before(soon), nowAt: before(now) };
}

/** How long before its end a limit is soon to end, and now. */
export function warningsOf({ warnBefore, counting }: Pick<Clock, "warnBefore" | "counting">) {
  const usual = counting === "hours" ? { soon: "PT24H", now: "PT6H" } : { soon: "P7D", now: "PT48H" };
  return { soon: warnBefore.at(0) ?? usual.soon, now: warnBefore.at(-1) ?? usual.now };
}
