import type { Clock } from "./clock.ts";
import { milliseconds } from "./count.ts";

/** How near an end is: interface.md 6. */
const CLOCK_LEVELS = ["stopped", "running", "soon", "now", "over"] as const;
export type ClockLevel = (typeof CLOCK_LEVELS)[number];

/** The level of a clock at a moment; a rule's own first and last warning stand for soon and now. */
export function levelOf(clock: Clock, now: Date): ClockLevel {
  if (clock.state === "stopped") return "stopped";
  const left = clock.dueAt.getTime() - now.getTime();
  if (left <= 0) return "over";
  const { soon, now: pressing } = warningsIn(clock);
  if (left <= pressing) return "now";
  return left <= soon ? "soon" : "running";
}

/** How long before its end a clock is soon, and now, in milliseconds. */
export function warningsIn({ warnBefore, counting }: Pick<Clock, "warnBefore" | "counting">) {
  const usual = counting === "hours" ? { soon: "PT24H", now: "PT6H" } : { soon: "P7D", now: "PT48H" };
  return {
    soon: milliseconds(warnBefore.at(0) ?? usual.soon),
    now: milliseconds(warnBefore.at(-1) ?? usual.now),
  };
}
