import { sessions, sessionUse } from "#db/schema/users.ts";
import { settings } from "#env";
import { openInOrder } from "../../serving/opening.ts";

/**
 * Run between two runs of a server, on its data: `idle` moves the last act of every session back by twenty minutes,
 * `over` lets every session come to its end.
 */
const long = new Date(Date.now() - 20 * 60_000);
const opened = await openInOrder(settings());
await opened.store.transaction(async (db) => {
  const all = await db.select().from(sessions);
  for (const { id } of all)
    await db
      .insert(sessionUse)
      .values({ id, lastSeenAt: long })
      .onConflictDoUpdate({ target: sessionUse.id, set: { lastSeenAt: long } });
  if (process.argv[2] === "over") await db.update(sessions).set({ endsAt: long });
});
await opened.close();
