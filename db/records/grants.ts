import { and, desc, eq, getTableColumns, gte } from "drizzle-orm";
import type { Db } from "#dialect";
import { entries } from "../schema/history.ts";
import { users } from "../schema/users.ts";
import type { Entry } from "./entries.ts";

const MOST = 100;

/** The entries that tell of roles given since a moment, newest first, and in which offices whoever got them works. */
export const listGrantEntries = (
  db: Db,
  since: Date,
): Promise<{ entry: Entry; offices: string[] | null }[]> =>
  db
    .select({ entry: getTableColumns(entries), offices: users.offices })
    .from(entries)
    .leftJoin(users, eq(users.chain, entries.chain))
    .where(and(eq(entries.event, "role.granted"), gte(entries.at, since)))
    .orderBy(desc(entries.at), desc(entries.hash))
    .limit(MOST);
