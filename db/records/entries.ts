import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import { compiled, given } from "../compiled.ts";
import { entries } from "../schema/history.ts";
import { insertInto } from "./inserting.ts";

export type Entry = typeof entries.$inferSelect;

const lastEntry = compiled((db) =>
  db
    .select({ chainSeq: entries.chainSeq, hash: entries.hash, at: entries.at })
    .from(entries)
    .where(eq(entries.chain, given(entries.chain, "chain")))
    .orderBy(desc(entries.chainSeq))
    .limit(1),
);
/** The last entry of a chain: the next one takes the number after it, and the primary key is the lock. */
export const findLastEntry = async (db: Db, chain: string) => (await lastEntry(db, { chain })).at(0);

export const insertEntry = (db: Db, entry: typeof entries.$inferInsert) => insertInto(db, entries, entry);

export async function findEntry(db: Db, chain: string, chainSeq: number): Promise<Entry | undefined> {
  const [entry] = await db
    .select()
    .from(entries)
    .where(and(eq(entries.chain, chain), eq(entries.chainSeq, chainSeq)));
  return entry;
}

/** What of one event these commands have recorded in a chain, the first one first. */
export const listEntriesOfCommands = (
  db: Db,
  chain: string,
  event: string,
  commandIds: readonly string[],
): Promise<Entry[]> =>
  db
    .select()
    .from(entries)
    .where(
      and(eq(entries.chain, chain), eq(entries.event, event), inArray(entries.commandId, [...commandIds])),
    )
    .orderBy(asc(entries.chainSeq));

const lastEntries = compiled((db) =>
  db
    .select()
    .from(entries)
    .where(eq(entries.chain, given(entries.chain, "chain")))
    .orderBy(desc(entries.chainSeq))
    .limit(sql.placeholder("most")),
);
/** The newest entries of a chain, newest first. */
export const listLastEntries = (db: Db, chain: string, most: number): Promise<Entry[]> =>
  lastEntries(db, { chain, most });
