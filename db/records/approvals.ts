import { and, asc, desc, eq, getTableColumns, gt, inArray, isNull, notInArray, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { notFound } from "#domain/refusals.ts";
import type { ApprovedAct } from "#domain/vocabulary/approval-states.ts";
import { approvals, closures } from "../schema/approvals.ts";
import { cases } from "../schema/cases.ts";
import type { CaseFile } from "./cases.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type Approval = typeof approvals.$inferSelect;
export type Closure = typeof closures.$inferSelect;
/** A request with the file that it is about. */
export type ApprovalOfFile = { approval: Approval; file: CaseFile };
type At = { id: string; version: number };

export const insertApproval = (tx: Writing, row: typeof approvals.$inferInsert) =>
  insertRow(tx, approvals, row);
export const amendApproval = (tx: Writing, at: At, changes: Partial<Approval>) =>
  amendRow(tx, approvals, at, changes);

/** A request about a file of this scope's offices. @throws NotFound, the same for one that does not exist */
export async function findApproval(db: Db, scope: Scope, id: string): Promise<ApprovalOfFile> {
  const [found] = await ofFiles(db).where(and(eq(approvals.id, id), inFilesOf(scope)));
  if (!found) throw notFound();
  return found;
}

/** The request about this file that waits, or has waited in vain: there is one of an act at most. */
export async function findWaiting(db: Db, caseFile: CaseFile, act: ApprovedAct) {
  const [waiting] = await db
    .select()
    .from(approvals)
    .where(and(eq(approvals.caseId, caseFile.id), eq(approvals.act, act), WAITING));
  return waiting;
}

/** What waits in this scope's offices, and what has ended there unanswered since a moment; what ends first comes first. */
export const listWaiting = (db: Db, scope: Scope, endsAfter: Date, most: number): Promise<ApprovalOfFile[]> =>
  ofFiles(db)
    .where(and(inOffices(scope), inFilesOf(scope), WAITING, gt(approvals.endsAt, endsAfter)))
    .orderBy(asc(approvals.endsAt), asc(approvals.id))
    .limit(most);

/** How many requests wait in this scope's offices that none of these has asked. */
export async function countWaiting(
  db: Db,
  scope: Scope,
  { endsAfter, notAskedBy }: { endsAfter: Date; notAskedBy: string[] },
): Promise<number> {
  const [found] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(approvals)
    .innerJoin(cases, eq(cases.id, approvals.caseId))
    .where(
      and(
        inOffices(scope),
        inFilesOf(scope),
        WAITING,
        gt(approvals.endsAt, endsAfter),
        notInArray(approvals.askedBy, notAskedBy),
      ),
    );
  return found?.count ?? 0;
}

const ofFiles = (db: Db) =>
  db
    .select({ approval: getTableColumns(approvals), file: getTableColumns(cases) })
    .from(approvals)
    .innerJoin(cases, eq(cases.id, approvals.caseId))
    .$dynamic();

/** The engines use an index of what waits only where the word itself stands in the statement. */
const WAITING = sql`${approvals.state} = 'waiting'`;

/** The file's own office decides; the request's office only finds it fast. */
const inFilesOf = (scope: Scope) => inArray(cases.officeId, [...scope.offices]);
const inOffices = (scope: Scope) => inArray(approvals.officeId, [...scope.offices]);

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
