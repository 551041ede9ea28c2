import { z } from "zod";
import { listLastSeen, listOpenSessions } from "#db/records/users.ts";
import { query } from "../door.ts";
import { standingOf } from "./session-times.ts";

/** One's own sessions, the present one first. */
export const listSessions = query({
  name: "sessions.list",
  input: z.object({}),
  async ask({ actor, reader }) {
    const at = new Date();
    const open = await listOpenSessions(reader, actor.userId, at);
    const seen = new Map(
      (
        await listLastSeen(
          reader,
          open.map(({ id }) => id),
        )
      ).map((use) => [use.id, use.lastSeenAt]),
    );
    return open
      .map((session) => ({
        id: session.id,
        startedAt: session.startedAt,
        lastSeenAt: seen.get(session.id) ?? session.startedAt,
        present: session.id === actor.sessionId,
        standing: standingOf({ session, lastSeenAt: seen.get(session.id) ?? null }, at),
      }))
      .filter(({ standing }) => standing === "open")
      .sort(
        (a, b) => Number(b.present) - Number(a.present) || b.lastSeenAt.getTime() - a.lastSeenAt.getTime(),
      );
  },
});
