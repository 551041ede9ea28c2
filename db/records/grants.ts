import { and, desc, eq, gte } from "drizzle-orm";
import type { Db } from "#dialect";
import { entries } from "../schema/history.ts";
import type { Entry } from "./entries.ts";

const MOST = 100;

/** The entries that tell of roles given since a moment, newest first. */
export const listGrantEntries = (db: Db, since: Date): Promise<Entry[]> =>
  db
    .select()
    .from(entries)
    .where(and(eq(entries.event, "role.granted"), gte(entries.at, since)))
    .orderBy(desc(entries.at), desc(entries.hash))
    .limit(MOST);
