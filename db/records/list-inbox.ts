import {
  and,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { AnyColumn, Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import type { Event } from "#domain/history/events.ts";
import type { InboxKind } from "#domain/vocabulary/inbox-kinds.ts";
import { approvals } from "../schema/approvals.ts";
import { tasks } from "../schema/care.ts";
import { cases, standings } from "../schema/cases.ts";
import { entries } from "../schema/history.ts";

/** Whose inbox, since when, and what of it they do not want to be told. */
export type Mine = {
  scope: Scope;
  userId: string;
  supervises: boolean;
  since: Date;
  now: Date;
  off: readonly InboxKind[];
};
/** Before which moment, and of that moment before which id. */
export type Before = { at: Date; id: string };
/** So many of them, before a place; or of these alone. */
export type Paged = { before?: Before | undefined; most: number; only?: readonly string[] | undefined };

export const OF_FILE = { caseNumber: cases.number, pseudonym: cases.pseudonym, officeId: cases.officeId };
const A_DAY_MS = 24 * 3_600_000;

/** Of what a supervisor is asked, the request itself tells. */
const SAID_BY_THE_REQUEST: readonly Event[] = ["case.closure_asked", "case.reopening_asked"];
/** What others do in one's files that nobody can ask not to be told: somebody was taken, a file was given to one. */
const ALWAYS_TOLD: readonly Event[] = ["arrest.recorded", "case.assigned"];

/** What others recorded in one's files. */
export const listOthersEntries = (db: Db, mine: Mine, paged: Paged) =>
  db
    .select({ entry: getTableColumns(entries), ...OF_FILE })
    .from(entries)
    .innerJoin(cases, eq(cases.id, entries.caseId))
    .where(and(othersEntries(db, mine), paging(entries.at, entries.hash, paged)))
    .orderBy(desc(entries.at), desc(entries.hash))
    .limit(paged.most);

/** A file in which nobody recorded anything since needs not be looked into; clocks that were put back may lie a day. */
export const othersEntries = (db: Db, { scope, userId, since, supervises, off }: Mine) =>
  and(
    inArray(entries.caseId, carried(db, scope, userId, changedAfter(new Date(since.getTime() - A_DAY_MS)))),
    gt(entries.at, since),
    isNotNull(entries.actorId),
    ne(entries.actorId, userId),
    supervises ? notInArray(entries.event, [...SAID_BY_THE_REQUEST]) : undefined,
    off.includes("entry") ? inArray(entries.event, [...ALWAYS_TOLD]) : undefined,
  );

/** Somebody has fewer files than have changed in an office: an expression keeps planners to the former. */
const changedAfter = (since: Date) =>
  sql`coalesce(${standings.changedAt}, ${sql.param(since, standings.changedAt)}) > ${sql.param(since, standings.changedAt)}`;

/** Arrests that others recorded in one's offices, in files that are not one's own. */
export const listArrests = (db: Db, mine: Mine, paged: Paged) =>
  db
    .select({ entry: getTableColumns(entries), ...OF_FILE })
    .from(entries)
    .innerJoin(standings, eq(standings.caseId, entries.caseId))
    .innerJoin(cases, eq(cases.id, entries.caseId))
    .where(and(arrests(mine), paging(entries.at, entries.hash, paged)))
    .orderBy(desc(entries.at), desc(entries.hash))
    .limit(paged.most);

export const arrests = ({ scope, userId, since }: Mine) =>
  and(
    eq(entries.event, "arrest.recorded"),
    gt(entries.at, since),
    ne(entries.actorId, userId),
    inArray(standings.officeId, [...scope.offices]),
    notMine(userId),
  );

/** Tasks that others gave to somebody in files that are not theirs: of their own files the entries tell. */
export const listTasksGiven = (db: Db, mine: Mine, paged: Paged) =>
  db
    .select({ task: getTableColumns(tasks), ...OF_FILE })
    .from(tasks)
    .innerJoin(cases, eq(cases.id, tasks.caseId))
    .innerJoin(standings, eq(standings.caseId, tasks.caseId))
    .where(and(tasksGiven(mine), paging(tasks.recordedAt, tasks.id, paged)))
    .orderBy(desc(tasks.recordedAt), desc(tasks.id))
    .limit(paged.most);

export const tasksGiven = ({ scope, userId, since, off }: Mine) =>
  and(
    eq(tasks.assigneeId, userId),
    isNull(tasks.doneAt),
    gt(tasks.recordedAt, since),
    ne(tasks.recordedBy, userId),
    inArray(standings.officeId, [...scope.offices]),
    unlessTold(off, userId),
  );

const ASKED = {
  id: approvals.id,
  act: approvals.act,
  state: approvals.state,
  askedBy: approvals.askedBy,
  askedAt: approvals.askedAt,
  decidedBy: approvals.decidedBy,
  decidedAt: approvals.decidedAt,
};

/** What others ask to be approved, and what waits still. */
export const listApprovalsAsked = (db: Db, mine: Mine, paged: Paged) =>
  db
    .select({ approval: ASKED, ...OF_FILE })
    .from(approvals)
    .innerJoin(cases, eq(cases.id, approvals.caseId))
    .where(and(approvalsAsked(mine), paging(approvals.askedAt, approvals.id, paged)))
    .orderBy(desc(approvals.askedAt), desc(approvals.id))
    .limit(paged.most);

export const approvalsAsked = ({ scope, userId, since, now }: Mine) =>
  and(
    inArray(approvals.officeId, [...scope.offices]),
    sql`${approvals.state} = 'waiting'`,
    gt(approvals.askedAt, since),
    gt(approvals.endsAt, now),
    ne(approvals.askedBy, userId),
    inArray(cases.officeId, [...scope.offices]),
  );

/** What was decided of somebody's requests, in files that are not theirs: of their own files the entries tell. */
export const listApprovalsDecided = (db: Db, mine: Mine, paged: Paged) =>
  db
    .select({ approval: ASKED, ...OF_FILE })
    .from(approvals)
    .innerJoin(cases, eq(cases.id, approvals.caseId))
    .innerJoin(standings, eq(standings.caseId, approvals.caseId))
    .where(and(approvalsDecided(mine), paging(approvals.decidedAt, approvals.id, paged)))
    .orderBy(desc(approvals.decidedAt), desc(approvals.id))
    .limit(paged.most);

export const approvalsDecided = ({ scope, userId, since, off }: Mine) =>
  and(
    inArray(approvals.officeId, [...scope.offices]),
    inArray(approvals.state, ["approved", "refused"]),
    eq(approvals.askedBy, userId),
    gt(approvals.decidedAt, since),
    inArray(standings.officeId, [...scope.offices]),
    unlessTold(off, userId),
  );

/** Files that somebody carries, open or closed: each is named, so that the index can seek. */
export const carried = (db: Db, scope: Scope, userId: string, and_: SQL | undefined) =>
  db
    .select({ id: standings.caseId })
    .from(standings)
    .where(
      and(
        inArray(standings.officeId, [...scope.offices]),
        inArray(standings.open, [true, false]),
        eq(standings.assigneeId, userId),
        and_,
      ),
    );

/** Of one's own files the entries tell, unless they are not told. */
const unlessTold = (off: Mine["off"], userId: string) =>
  off.includes("entry") ? undefined : notMine(userId);

const notMine = (userId: string) => or(isNull(standings.assigneeId), ne(standings.assigneeId, userId));

const paging = (at: AnyColumn, id: AnyColumn, { before, only }: Paged) =>
  and(
    before && or(lt(at, before.at), and(eq(at, before.at), lt(id, before.id))),
    only && inArray(id, [...only]),
  );
