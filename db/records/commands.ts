import { and, eq } from "drizzle-orm";
import type { Db } from "#dialect";
import { compiled, given } from "../compiled.ts";
import { commands } from "../schema/history.ts";
import { insertInto } from "./inserting.ts";

const done = compiled((db) =>
  db
    .select()
    .from(commands)
    .where(
      and(
        eq(commands.actorId, given(commands.actorId, "actorId")),
        eq(commands.key, given(commands.key, "key")),
      ),
    ),
);
export const findCommand = async (db: Db, actorId: string, key: string) =>
  (await done(db, { actorId, key })).at(0);

export const insertCommand = (db: Db, command: typeof commands.$inferInsert) =>
  insertInto(db, commands, command);
