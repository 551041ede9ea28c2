import { z } from "zod";
import { listAccesses } from "#db/records/history.ts";
import { query } from "../door.ts";
import { flushAccessLog } from "../history/access-log.ts";
import { staffNames } from "../users/staff-names.ts";
import { readLookCursor, writeCursor } from "./cursor.ts";
import { filters, staffOf, which, zoneOf } from "./which.ts";

/** Who looked at which file of one's offices, newest first: whoever sees a file sees who looked at it. */
export const listFileAccesses = query({
  name: "access.list",
  input: z.object(filters),
  async ask({ actor, scope, input, reader, now }) {
    await flushAccessLog();
    const { limit } = input;
    const { words, which: wanted } = await which(reader, actor, scope, input, now);
    const after = readLookCursor(input.after);
    const rows = await listAccesses(reader, scope, wanted, after.place, limit + 1);
    const page = rows.slice(0, limit);
    const names = await staffNames(
      reader,
      page.map(({ actorId }) => actorId),
    );
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      words,
      now,
      timeZone: zoneOf(actor),
      items: page.map(({ actorId, ...look }) => ({ ...look, by: names.get(actorId)?.short })),
      from: after.seen + 1,
      next: last && writeCursor({ seen: after.seen + limit, place: { at: last.at, id: last.id } }),
      staff: await staffOf(reader, scope),
    };
  },
});
