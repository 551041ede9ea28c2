import {
  and,
  asc,
  desc,
  eq,
  exists,
  getTableColumns,
  gt,
  inArray,
  isNull,
  max,
  not,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import { alias, type Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { ENTRY_VIEWS } from "#domain/history/events.ts";
import { notFound } from "#domain/refusals.ts";
import type { ApprovedAct } from "#domain/vocabulary/approval-states.ts";
import { approvals, closures } from "../schema/approvals.ts";
import { cases } from "../schema/cases.ts";
import { entries } from "../schema/history.ts";
import type { CaseFile } from "./cases.ts";
import { officesOf } from "./which-cases.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type Approval = typeof approvals.$inferSelect;
export type Closure = typeof closures.$inferSelect;
/** A request, with the file where it is about one; overtaken if something was recorded in it since it was asked to be closed. */
export type ApprovalFound = { approval: Approval; file: CaseFile | undefined; overtaken: boolean };
type At = { id: string; version: number };

export const insertApproval = (tx: Writing, row: typeof approvals.$inferInsert) =>
  insertRow(tx, approvals, row);
export const amendApproval = (tx: Writing, at: At, changes: Partial<Approval>) =>
  amendRow(tx, approvals, at, changes);

/** A request that concerns this scope. @throws NotFound, the same for one that does not exist */
export async function findApproval(db: Db, scope: Scope, id: string): Promise<ApprovalFound> {
  const [found] = (await withFiles(db).where(and(eq(approvals.id, id), concerns(scope)))).map(asFound);
  if (!found) throw notFound();
  return found;
}

/** The set that a request is about: its file, where it is about one, else the hash of all that is in it. */
export type AboutSet = { caseId?: string | undefined; about?: string };

/** The request about this set that waits, or has waited in vain: there is one of an act at most. */
export async function findWaiting(
  db: Db,
  { caseId, about = "" }: AboutSet,
  act: ApprovedAct,
): Promise<ApprovalFound | undefined> {
  const same = caseId === undefined ? eq(approvals.about, about) : eq(approvals.caseId, caseId);
  const [waiting] = await withFiles(db).where(and(same, eq(approvals.act, act), WAITING));
  return waiting && asFound(waiting);
}

/** What waits in this scope's offices, or in one, and what has ended there unanswered since a moment; what ends first comes first. */
export async function listWaiting(
  db: Db,
  scope: Scope,
  { officeId, endsAfter, most }: { officeId: string | undefined; endsAfter: Date; most: number },
): Promise<ApprovalFound[]> {
  const found = await withFiles(db)
    .where(and(concernsWaiting(scope, officeId), WAITING, gt(approvals.endsAt, endsAfter)))
    .orderBy(asc(approvals.endsAt), asc(approvals.id))
    .limit(most);
  return found.map(asFound);
}

/** How many requests wait in this scope's offices that none of these has asked, and that nothing has overtaken. */
export async function countWaiting(
  db: Db,
  scope: Scope,
  { endsAfter, notAskedBy }: { endsAfter: Date; notAskedBy: string[] },
): Promise<number> {
  const [found] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(approvals)
    .leftJoin(cases, eq(cases.id, approvals.caseId))
    .where(
      and(
        concernsWaiting(scope),
        WAITING,
        gt(approvals.endsAt, endsAfter),
        notInArray(approvals.askedBy, notAskedBy),
        not(overtaken(db)),
      ),
    );
  return found?.count ?? 0;
}

const withFiles = (db: Db) =>
  db
    .select({
      approval: getTableColumns(approvals),
      file: getTableColumns(cases),
      overtaken: sql<boolean>`${overtaken(db)}`.mapWith(Boolean),
    })
    .from(approvals)
    .leftJoin(cases, eq(cases.id, approvals.caseId))
    .$dynamic();

type Joined = Awaited<ReturnType<typeof withFiles>>[number];

const asFound = ({ file, ...found }: Joined): ApprovalFound => ({ ...found, file: file ?? undefined });

/**
 * Whether the file has more to say than when it was last asked that it be closed: of one act one request waits at a
 * time. A print or an export changes nothing. To reopen a file that has more to say is all the more wanted.
 */
function overtaken(db: Db) {
  const asking = alias(entries, "asking");
  const askedIn = db
    .select({ last: max(asking.chainSeq) })
    .from(asking)
    .where(and(eq(asking.chain, approvals.chain), eq(asking.event, "case.closure_asked")));
  const since = db
    .select({ one: sql`1` })
    .from(entries)
    .where(
      and(
        eq(entries.chain, approvals.chain),
        sql`${entries.chainSeq} > (${askedIn})`,
        notInArray(entries.event, [...ENTRY_VIEWS.exports]),
      ),
    );
  return sql`(${approvals.act} = 'case.close' and ${exists(since)})`;
}

/** The engines use an index of what waits only where the word itself stands in the statement. */
const WAITING = sql`${approvals.state} = 'waiting'`;

/** The file's own office decides, where it is about a file; what concerns no office concerns all. */
const concerns = (scope: Scope, officeId?: string) => {
  const offices = officesOf(scope, officeId === undefined ? {} : { officeId });
  return or(
    inArray(cases.officeId, offices),
    and(isNull(approvals.caseId), or(inArray(approvals.officeId, offices), isNull(approvals.officeId))),
  );
};

/** The request's own office finds it fast. */
const concernsWaiting = (scope: Scope, officeId?: string) =>
  and(
    or(
      inArray(approvals.officeId, officesOf(scope, officeId === undefined ? {} : { officeId })),
      isNull(approvals.officeId),
    ),
    concerns(scope, officeId),
  );

export const insertClosure = (tx: Writing, row: typeof closures.$inferInsert) => insertRow(tx, closures, row);
export const amendClosure = (tx: Writing, at: At, changes: Partial<Closure>) =>
  amendRow(tx, closures, at, changes);

/** How a file was closed that is closed now. */
export async function findOpenClosure(db: Db, caseFile: CaseFile): Promise<Closure | undefined> {
  const [closure] = await db
    .select()
    .from(closures)
    .where(and(eq(closures.caseId, caseFile.id), isNull(closures.reopenedAt)))
    .orderBy(desc(closures.closedAt));
  return closure;
}
