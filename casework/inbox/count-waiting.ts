import { z } from "zod";
import { countWaitingFor } from "#db/records/count-waiting.ts";
import { addDays } from "#domain/when/civil-days.ts";
import { asBefore } from "../as-before.ts";
import { localDay } from "../cases/local-day.ts";
import { query } from "../door.ts";
import type { Item } from "./inbox-sources.ts";
import { mineOf } from "./mine.ts";
import { keyOf, listItems, listPutOff, type PutOff } from "./put-off.ts";
import { type InboxOf, inboxOf } from "./read-until.ts";

/** More than this is "20+". */
export const COUNTED_WAITING = 20;

/** How much in somebody's inbox is new, and how much of what they must do is late: the numbers of every page. */
export const countWaiting = query({
  name: "waiting.count",
  input: z.object({}),
  ask: ({ actor, scope, reader, now }) =>
    asBefore(`waiting|${actor.userId}|${actor.roles}|${scope.offices}`, { actor, now }, async () => {
      const inbox = await inboxOf(reader, actor.userId, now);
      const mine = mineOf(actor, { since: inbox.until, now, off: inbox.off });
      const putOff = await listPutOff(reader, mine, inbox.until);
      const read = await listItems(reader, mine, inbox.also.items);
      const today = localDay(now, actor.offices[0]?.timeZone ?? "UTC");
      const most = COUNTED_WAITING + putOff.length + read.length;
      const { unread, overdue } = await countWaitingFor(reader, mine, {
        most,
        dayBefore: addDays(today, -1),
      });
      return { unread: unread - notNew(putOff, read, inbox) + backBy(putOff, now), overdue };
    }),
});

/** Younger than what was read as a whole, and not new all the same: read by itself, or put off. */
function notNew(putOff: PutOff[], read: Item[], { until, also }: InboxOf): number {
  const keys = [...putOff.map(({ item }) => item), ...read.filter(({ at }) => at <= also.until)]
    .filter(({ at }) => at > until)
    .map(keyOf);
  return new Set(keys).size;
}

const backBy = (putOff: PutOff[], now: Date): number => putOff.filter(({ until }) => until <= now).length;
