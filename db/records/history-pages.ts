import { and, desc, eq, gt, gte, inArray, lt } from "drizzle-orm";
import type { Db } from "#dialect";
import { accessLog, entries } from "../schema/history.ts";
import type { CaseFile } from "./cases.ts";
import type { Entry } from "./entries.ts";

export type PageOfEntries = {
  events?: readonly string[] | undefined;
  before?: number | undefined;
  most: number;
};

/** The entries of a file's chain before one, newest first. */
export const listEntryPage = (
  db: Db,
  { chain }: CaseFile,
  { events, before, most }: PageOfEntries,
): Promise<Entry[]> =>
  db
    .select()
    .from(entries)
    .where(
      and(
        eq(entries.chain, chain),
        before === undefined ? undefined : lt(entries.chainSeq, before),
        events && inArray(entries.event, [...events]),
      ),
    )
    .orderBy(desc(entries.chainSeq))
    .limit(most);

/** The headers of all entries of these events in a chain, oldest first. */
export const listHeaders = (db: Db, chain: string, events: readonly string[]) =>
  db
    .select({ chainSeq: entries.chainSeq, header: entries.header })
    .from(entries)
    .where(and(eq(entries.chain, chain), inArray(entries.event, [...events])))
    .orderBy(entries.chainSeq);

/** The headers of a chain from this entry on, oldest first. */
export const listHeadersFrom = (db: Db, chain: string, chainSeq: number) =>
  db
    .select({ header: entries.header })
    .from(entries)
    .where(and(eq(entries.chain, chain), gte(entries.chainSeq, chainSeq)))
    .orderBy(entries.chainSeq);

/** What was recorded in a file between two entries, oldest first. */
export const listEntriesBetween = (
  db: Db,
  { chain }: CaseFile,
  after: number,
  before: number,
  most: number,
): Promise<Entry[]> =>
  db
    .select()
    .from(entries)
    .where(and(eq(entries.chain, chain), gt(entries.chainSeq, after), lt(entries.chainSeq, before)))
    .orderBy(entries.chainSeq)
    .limit(most);

/** Which entries correct which, among these. */
export async function listCorrectionsOf(db: Db, { chain }: CaseFile, chainSeqs: readonly number[]) {
  if (chainSeqs.length === 0) return [];
  return db
    .select({ chainSeq: entries.chainSeq, corrects: entries.corrects })
    .from(entries)
    .where(and(eq(entries.chain, chain), inArray(entries.corrects, [...chainSeqs])))
    .orderBy(entries.chainSeq);
}

/** Who looked at a file, newest first. */
export const listLooks = (db: Db, { id }: CaseFile, most: number) =>
  db
    .select({ id: accessLog.id, at: accessLog.at, actorId: accessLog.actorId, query: accessLog.query })
    .from(accessLog)
    .where(eq(accessLog.caseId, id))
    .orderBy(desc(accessLog.at), desc(accessLog.id))
    .limit(most);
