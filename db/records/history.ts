import {
  and,
  asc,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notInArray,
  or,
  type SQL,
} from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { notFound } from "#domain/refusals.ts";
import { cases } from "../schema/cases.ts";
import { accessLog, entries } from "../schema/history.ts";
import type { Entry } from "./entries.ts";
import { isCalled } from "./pseudonyms.ts";

/** Which entries: of these events or of all but these; of one file, person on staff, office and time. */
export type WhichEntries = {
  events?: { among: readonly string[] } | { but: readonly string[] };
  caseIds?: readonly string[];
  actorId?: string | undefined;
  officeId?: string | undefined;
  from?: Date | undefined;
  before?: Date | undefined;
};

/** Where a page of entries ended. */
export type EntryCursor = { at: Date; chain: string; chainSeq: number };

const file = { caseNumber: cases.number, pseudonym: cases.pseudonym };

/** Entries of a scope, the newest first; an entry that belongs to no office is the whole installation's. */
export const listEntries = (
  db: Db,
  scope: Scope,
  which: WhichEntries,
  after: EntryCursor | undefined,
  most: number,
) =>
  db
    .select({
      chain: entries.chain,
      chainSeq: entries.chainSeq,
      at: entries.at,
      event: entries.event,
      actorId: entries.actorId,
      happenedFrom: entries.happenedFrom,
      happenedTo: entries.happenedTo,
      ...file,
    })
    .from(entries)
    .leftJoin(cases, eq(cases.id, entries.caseId))
    .where(and(inScope(scope, which.officeId), eachOf(which), after && beyond(after)))
    .orderBy(desc(entries.at), desc(entries.chain), desc(entries.chainSeq))
    .limit(most);

/** One entry of a scope, with its file. @throws NotFound, the same for one that does not exist */
export async function findEntryInScope(db: Db, scope: Scope, chain: string, chainSeq: number) {
  const [found] = await db
    .select({ entry: entries, ...file })
    .from(entries)
    .leftJoin(cases, eq(cases.id, entries.caseId))
    .where(and(eq(entries.chain, chain), eq(entries.chainSeq, chainSeq), inScope(scope, undefined)));
  if (!found) throw notFound();
  return found;
}

/** The entries of a chain after one and up to another, oldest first. */
export const listChain = (
  db: Db,
  chain: string,
  after: number,
  upTo: number,
  most: number,
): Promise<Entry[]> =>
  db
    .select()
    .from(entries)
    .where(and(eq(entries.chain, chain), gte(entries.chainSeq, after + 1), lte(entries.chainSeq, upTo)))
    .orderBy(asc(entries.chainSeq))
    .limit(most);

/** The numbers of the entries that correct this one. */
export async function listCorrecting(db: Db, chain: string, chainSeq: number): Promise<number[]> {
  const rows = await db
    .select({ chainSeq: entries.chainSeq })
    .from(entries)
    .where(and(eq(entries.chain, chain), eq(entries.corrects, chainSeq)))
    .orderBy(asc(entries.chainSeq));
  return rows.map((row) => row.chainSeq);
}

/** The files of a scope that a number or a folded pseudonym names, of now or before: one number, or a pseudonym in several offices. */
export async function listCaseIdsNamed(
  db: Db,
  scope: Scope,
  named: { number: string } | { folded: string },
): Promise<string[]> {
  const name = "number" in named ? eq(cases.number, named.number) : isCalled(db, scope.offices, named.folded);
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(inArray(cases.officeId, [...scope.offices]), name));
  return rows.map(({ id }) => id);
}

export type WhichLooks = {
  caseIds?: readonly string[];
  actorId?: string | undefined;
  from?: Date | undefined;
  before?: Date | undefined;
};
export type LookCursor = { at: Date; id: string };

/** Who looked at which file of a scope, the newest first. */
export const listAccesses = (
  db: Db,
  scope: Scope,
  which: WhichLooks,
  after: LookCursor | undefined,
  most: number,
) =>
  db
    .select({
      id: accessLog.id,
      at: accessLog.at,
      actorId: accessLog.actorId,
      query: accessLog.query,
      ...file,
    })
    .from(accessLog)
    .innerJoin(cases, eq(cases.id, accessLog.caseId))
    .where(
      and(
        inArray(cases.officeId, [...scope.offices]),
        which.caseIds && inArray(accessLog.caseId, [...which.caseIds]),
        which.actorId === undefined ? undefined : eq(accessLog.actorId, which.actorId),
        which.from && gte(accessLog.at, which.from),
        which.before && lt(accessLog.at, which.before),
        after && or(lt(accessLog.at, after.at), and(eq(accessLog.at, after.at), lt(accessLog.id, after.id))),
      ),
    )
    .orderBy(desc(accessLog.at), desc(accessLog.id))
    .limit(most);

const inScope = ({ offices }: Scope, officeId: string | undefined): SQL | undefined =>
  and(
    officeId === undefined
      ? or(inArray(entries.officeId, [...offices]), isNull(entries.officeId))
      : inArray(
          entries.officeId,
          offices.filter((id) => id === officeId),
        ),
    // The file's office, too: an entry is found no further than its file.
    or(isNull(entries.caseId), and(isNotNull(cases.id), inArray(cases.officeId, [...offices]))),
  );

const eachOf = ({ events, caseIds, actorId, from, before }: WhichEntries): SQL | undefined =>
  and(
    events &&
      ("among" in events
        ? inArray(entries.event, [...events.among])
        : notInArray(entries.event, [...events.but])),
    caseIds && inArray(entries.caseId, [...caseIds]),
    actorId === undefined ? undefined : eq(entries.actorId, actorId),
    from && gte(entries.at, from),
    before && lt(entries.at, before),
  );

const beyond = ({ at, chain, chainSeq }: EntryCursor): SQL | undefined =>
  or(
    lt(entries.at, at),
    and(eq(entries.at, at), lt(entries.chain, chain)),
    and(eq(entries.at, at), eq(entries.chain, chain), lt(entries.chainSeq, chainSeq)),
  );
