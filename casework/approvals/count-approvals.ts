import { z } from "zod";
import { countWaiting } from "#db/records/approvals.ts";
import { listMakers } from "#db/records/makers.ts";
import { asBefore } from "../as-before.ts";
import { query } from "../door.ts";

/** How many requests wait for this reader: neither their own, nor of somebody who made them. */
export const countApprovals = query({
  name: "approvals.count",
  input: z.object({}),
  ask: ({ actor, scope, reader, now }) =>
    asBefore(`approvals|${actor.userId}|${scope.offices}`, { actor, now }, async () => {
      const notAskedBy = [actor.userId, ...(await listMakers(reader, actor.userId))];
      return { waiting: await countWaiting(reader, scope, { endsAfter: now, notAskedBy }) };
    }),
});
