import type { Sentence } from "#domain/refusals.ts";
import { sayDay, type Telling } from "#domain/when/say-when.ts";
import { amountOf } from "./amount-of.ts";
import type { Clock } from "./clock.ts";
import { daysBetween } from "./count.ts";

/**
 * What stands in front of a time limit: "31 h", "tomorrow", "overdue by 14 h", "held beyond the limit for 3 h",
 * "ended 2 July", as a sentence below `clocks.amount` in the messages. Only we are overdue.
 */
export function sayAmount(clock: Clock, telling: Omit<Telling, "timeZone">): Sentence {
  const { kind, timeZone } = clock;
  const told = { ...telling, timeZone };
  if (clock.stoppedAt)
    return { key: "clocks.amount.stopped", params: { when: sayDay(clock.stoppedAt, told) } };
  const left = clock.dueAt.getTime() - telling.now.getTime();
  if (left > 0) return sayLeft(clock, left, telling.now);
  if (kind === "protection_ends")
    return { key: "clocks.amount.ended", params: { when: sayDay(clock.dueAt, told) } };
  const late = kind === "our_deadline" ? "overdue" : clock.heldBeyond ? "held_beyond" : "passed";
  return { key: `clocks.amount.${late}`, params: amountOf(-left) };
}

/** A limit that is a date is near as dates are: today, tomorrow, in two days. */
function sayLeft({ counting, dueAt, timeZone }: Clock, left: number, now: Date): Sentence {
  const amount = amountOf(left);
  if (counting === "hours" || amount.unit === "days") return { key: "clocks.amount.left", params: amount };
  const days = daysBetween(now, dueAt, timeZone);
  if (days < 2) return { key: days === 0 ? "clocks.amount.today" : "clocks.amount.tomorrow" };
  return { key: "clocks.amount.left", params: { ...amount, unit: "days", days: Math.max(2, amount.days) } };
}
