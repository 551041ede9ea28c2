import { store } from "#db/connection.ts";
import { countDueFor } from "#db/records/list-inbox.ts";
import { type Actor, scopeOf } from "#domain/access/actor.ts";
import { localDay } from "../cases/local-day.ts";
import { COUNTED_WAITING, countWaiting } from "../inbox/count-waiting.ts";
import { readUntil } from "../inbox/read-until.ts";

/** How many things wait for somebody: what is new in their inbox, what they must do today, and what of it is late already. */
export async function thingsFor(actor: Actor, now: Date): Promise<{ waiting: number; more: boolean }> {
  const { reader } = store();
  const { unread } = await countWaiting(actor, {}, { now });
  const since = await readUntil(reader, actor.userId, now);
  const mine = { scope: scopeOf(actor), userId: actor.userId, since, now };
  const today = localDay(now, actor.offices[0]?.timeZone ?? "UTC");
  const waiting = unread + (await countDueFor(reader, mine, today, COUNTED_WAITING));
  return { waiting: Math.min(waiting, COUNTED_WAITING), more: waiting > COUNTED_WAITING };
}
