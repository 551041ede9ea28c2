import { and, eq } from "drizzle-orm";
import type { Db } from "#dialect";
import { commands } from "../schema/history.ts";

export async function findCommand(db: Db, actorId: string, key: string) {
  const [done] = await db
    .select()
    .from(commands)
    .where(and(eq(commands.actorId, actorId), eq(commands.key, key)));
  return done;
}

export async function insertCommand(db: Db, command: typeof commands.$inferInsert) {
  await db.insert(commands).values(command);
}
