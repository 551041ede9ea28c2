import { store } from "#db/connection.ts";
import { countDueFor } from "#db/records/count-waiting.ts";
import type { Actor } from "#domain/access/actor.ts";
import { localDay } from "../cases/local-day.ts";
import { COUNTED_WAITING, countWaiting } from "../inbox/count-waiting.ts";
import { mineOf } from "../inbox/mine.ts";
import { inboxOf } from "../inbox/read-until.ts";

/** How many things wait for somebody: what is new in their inbox, what they must do today, and what of it is late already. */
export async function thingsFor(actor: Actor, now: Date): Promise<{ waiting: number; more: boolean }> {
  const { reader } = store();
  const { unread } = await countWaiting(actor, {}, { now });
  const { until, off } = await inboxOf(reader, actor.userId, now);
  const mine = mineOf(actor, { since: until, now, off });
  const today = localDay(now, actor.offices[0]?.timeZone ?? "UTC");
  return atMost(unread + (await countDueFor(reader, mine, today, COUNTED_WAITING)));
}

/** A number that is said, or "more than" it. */
export const atMost = (waiting: number) => ({
  waiting: Math.min(waiting, COUNTED_WAITING),
  more: waiting > COUNTED_WAITING,
});
