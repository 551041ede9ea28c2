import { z } from "zod";
import { countWaitingFor } from "#db/records/list-inbox.ts";
import { addDays } from "#domain/when/civil-days.ts";
import { asBefore } from "../as-before.ts";
import { localDay } from "../cases/local-day.ts";
import { query } from "../door.ts";
import { SAID_BY_THE_REQUEST } from "./inbox-sources.ts";
import { nearSince } from "./near-limits.ts";
import { readUntil } from "./read-until.ts";

/** More than this is "20+". */
export const COUNTED_WAITING = 20;

/** How much in somebody's inbox is new, and how much of what they must do is late: the numbers of every page. */
export const countWaiting = query({
  name: "waiting.count",
  input: z.object({}),
  ask: ({ actor, scope, reader, now }) =>
    asBefore(`waiting|${actor.userId}|${actor.roles}|${scope.offices}`, now, async () => {
      const since = await readUntil(reader, actor.userId, now);
      const mine = { scope, userId: actor.userId, since, now };
      const supervises = actor.roles.includes("supervisor");
      const counted = {
        near: nearSince(since, now),
        but: supervises ? SAID_BY_THE_REQUEST : [],
        supervises,
        most: COUNTED_WAITING,
      };
      const today = localDay(now, actor.offices[0]?.timeZone ?? "UTC");
      return countWaitingFor(reader, mine, counted, addDays(today, -1));
    }),
});
