import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { AnyColumn, Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import type { Event } from "#domain/history/events.ts";
import { approvals } from "../schema/approvals.ts";
import { tasks } from "../schema/care.ts";
import { cases, standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";
import { entries } from "../schema/history.ts";

/** Whose inbox, and since when. */
export type Mine = { scope: Scope; userId: string; since: Date; now: Date };
/** Before which moment, and of that moment before which id. */
export type Before = { at: Date; id: string };
export type Paged = { before?: Before | undefined; most: number };

const OF_FILE = { caseNumber: cases.number, pseudonym: cases.pseudonym, officeId: cases.officeId };
const A_DAY_MS = 24 * 3_600_000;

/** What others recorded in one's files, but for these events. */
export const listOthersEntries = (db: Db, mine: Mine, but: readonly Event[], paged: Paged) =>
  db
    .select({ entry: getTableColumns(entries), ...OF_FILE })
    .from(entries)
    .innerJoin(cases, eq(cases.id, entries.caseId))
    .where(and(othersEntries(db, mine, but), earlier(entries.at, entries.hash, paged)))
    .orderBy(desc(entries.at), desc(entries.hash))
    .limit(paged.most);

/** A file in which nobody recorded anything since needs not be looked into; clocks that were put back may lie a day. */
const othersEntries = (db: Db, { scope, userId, since }: Mine, but: readonly Event[]) =>
  and(
    inArray(entries.caseId, carried(db, scope, userId, changedAfter(new Date(since.getTime() - A_DAY_MS)))),
    gt(entries.at, since),
    isNotNull(entries.actorId),
    ne(entries.actorId, userId),
    but.length === 0 ? undefined : notInArray(entries.event, [...but]),
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
    .where(and(arrests(mine), earlier(entries.at, entries.hash, paged)))
    .orderBy(desc(entries.at), desc(entries.hash))
    .limit(paged.most);

const arrests = ({ scope, userId, since }: Mine) =>
  and(
    eq(entries.event, "arrest.recorded"),
    gt(entries.at, since),
    ne(entries.actorId, userId),
    inArray(standings.officeId, [...scope.offices]),
    notMine(userId),
  );

/** Limits that end within this span, of these rules alone, or of all but these. */
export type WhichNear = { after: Date; until: Date; only?: readonly string[]; but?: readonly string[] };

/** Running limits of one's open files, what ends last first. */
export const listLimitsOfMine = (db: Db, mine: Mine, which: WhichNear, { before, most }: Paged) =>
  db
    .select({
      caseId: clocks.caseId,
      key: clocks.key,
      dueAt: clocks.dueAt,
      clock: clocks.clock,
      ...OF_FILE,
    })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(and(limitsOfMine(db, mine, which), before && limitBefore(before)))
    .orderBy(desc(clocks.dueAt), desc(clocks.caseId), desc(clocks.key))
    .limit(most);

const limitsOfMine = (db: Db, { scope, userId }: Mine, ...which: readonly WhichNear[]) =>
  and(
    inArray(clocks.caseId, carried(db, scope, userId, eq(standings.open, true))),
    eq(clocks.running, true),
    or(...which.map(isNear)),
  );

const isNear = ({ after, until, only, but }: WhichNear) =>
  and(
    gt(clocks.dueAt, after),
    lte(clocks.dueAt, until),
    only && inArray(clocks.rule, [...only]),
    but && but.length > 0 ? notInArray(clocks.rule, [...but]) : undefined,
  );

function limitBefore({ at, id }: Before) {
  const [caseId = "", key = ""] = id.split(" ");
  const earlierKey = or(lt(clocks.caseId, caseId), and(eq(clocks.caseId, caseId), lt(clocks.key, key)));
  return or(lt(clocks.dueAt, at), and(eq(clocks.dueAt, at), earlierKey));
}

/** Tasks that others gave to somebody in files that are not theirs: of their own files the entries tell. */
export const listTasksGiven = (db: Db, mine: Mine, paged: Paged) =>
  db
    .select({ task: getTableColumns(tasks), ...OF_FILE })
    .from(tasks)
    .innerJoin(cases, eq(cases.id, tasks.caseId))
    .innerJoin(standings, eq(standings.caseId, tasks.caseId))
    .where(and(tasksGiven(mine), earlier(tasks.recordedAt, tasks.id, paged)))
    .orderBy(desc(tasks.recordedAt), desc(tasks.id))
    .limit(paged.most);

const tasksGiven = ({ scope, userId, since }: Mine) =>
  and(
    eq(tasks.assigneeId, userId),
    isNull(tasks.doneAt),
    gt(tasks.recordedAt, since),
    ne(tasks.recordedBy, userId),
    inArray(standings.officeId, [...scope.offices]),
    notMine(userId),
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
    .where(and(approvalsAsked(mine), earlier(approvals.askedAt, approvals.id, paged)))
    .orderBy(desc(approvals.askedAt), desc(approvals.id))
    .limit(paged.most);

const approvalsAsked = ({ scope, userId, since, now }: Mine) =>
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
    .where(and(approvalsDecided(mine), earlier(approvals.decidedAt, approvals.id, paged)))
    .orderBy(desc(approvals.decidedAt), desc(approvals.id))
    .limit(paged.most);

const approvalsDecided = ({ scope, userId, since }: Mine) =>
  and(
    inArray(approvals.officeId, [...scope.offices]),
    inArray(approvals.state, ["approved", "refused"]),
    eq(approvals.askedBy, userId),
    gt(approvals.decidedAt, since),
    inArray(standings.officeId, [...scope.offices]),
    notMine(userId),
  );

/** Files that somebody carries, open or closed: each is named, so that the index can seek. */
const carried = (db: Db, scope: Scope, userId: string, and_: SQL | undefined) =>
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

const notMine = (userId: string) => or(isNull(standings.assigneeId), ne(standings.assigneeId, userId));

const earlier = (at: AnyColumn, id: AnyColumn, { before }: Paged) =>
  before && or(lt(at, before.at), and(eq(at, before.at), lt(id, before.id)));

/** What of an inbox is counted: as many as a number in the bar says, and one more. */
export type Counted = {
  near: readonly WhichNear[];
  but: readonly Event[];
  supervises: boolean;
  most: number;
};

/** How much of it there is, in one statement; and how many of our own limits have passed in one's files, and tasks their day. */
export async function countWaitingFor(
  db: Db,
  mine: Mine,
  { near, but, supervises, most }: Counted,
  dayBefore: string,
): Promise<{ unread: number; overdue: number }> {
  const { scope, userId, now } = mine;
  const some = (rows: { limit(most: number): { getSQL(): SQL } }) =>
    sql`(select count(*) from (${rows.limit(most + 1)}) as counted)`;
  const one = { one: sql`1`.as("one") };
  const unread = [
    some(
      db
        .select(one)
        .from(entries)
        .where(othersEntries(db, mine, but)),
    ),
    some(
      db
        .select(one)
        .from(clocks)
        .where(limitsOfMine(db, mine, ...near)),
    ),
    some(
      db
        .select(one)
        .from(tasks)
        .innerJoin(standings, eq(standings.caseId, tasks.caseId))
        .where(tasksGiven(mine)),
    ),
    some(
      db
        .select(one)
        .from(approvals)
        .innerJoin(standings, eq(standings.caseId, approvals.caseId))
        .where(approvalsDecided(mine)),
    ),
    ...(supervises
      ? [
          some(
            db
              .select(one)
              .from(approvals)
              .innerJoin(cases, eq(cases.id, approvals.caseId))
              .where(approvalsAsked(mine)),
          ),
          some(
            db
              .select(one)
              .from(entries)
              .innerJoin(standings, eq(standings.caseId, entries.caseId))
              .where(arrests(mine)),
          ),
        ]
      : []),
  ];
  const ours = limitsOfMine(db, mine, { after: new Date(0), until: now });
  const overdue = [
    some(
      db
        .select(one)
        .from(clocks)
        .where(and(ours, eq(clocks.kind, "our_deadline"))),
    ),
    some(
      db
        .select(one)
        .from(tasks)
        .innerJoin(cases, eq(cases.id, tasks.caseId))
        .where(
          and(
            eq(tasks.assigneeId, userId),
            isNull(tasks.doneAt),
            lte(tasks.dueOn, dayBefore),
            inArray(cases.officeId, [...scope.offices]),
          ),
        ),
    ),
  ];
  const [found] = await db
    .select({
      unread: sql<number>`${sql.join(unread, sql` + `)}`.mapWith(Number),
      overdue: sql<number>`${sql.join(overdue, sql` + `)}`.mapWith(Number),
    })
    .from(sql`(select 1 as one) as once`);
  return found ?? { unread: 0, overdue: 0 };
}

/** What somebody must do that their inbox does not tell as new: our own limits that had passed when they last read, and tasks until today. */
export async function countDueFor(db: Db, mine: Mine, today: string, most: number): Promise<number> {
  const { scope, userId, since } = mine;
  const one = { one: sql`1`.as("one") };
  const limits = db
    .select(one)
    .from(clocks)
    .where(and(limitsOfMine(db, mine, { after: new Date(0), until: since }), eq(clocks.kind, "our_deadline")))
    .limit(most + 1);
  const due = db
    .select(one)
    .from(tasks)
    .innerJoin(cases, eq(cases.id, tasks.caseId))
    .where(
      and(
        eq(tasks.assigneeId, userId),
        isNull(tasks.doneAt),
        lte(tasks.dueOn, today),
        inArray(cases.officeId, [...scope.offices]),
      ),
    )
    .limit(most + 1);
  const counted = (rows: SQLWrapper) => sql`(select count(*) from (${rows}) as counted)`;
  const [found] = await db
    .select({ count: sql<number>`${counted(limits)} + ${counted(due)}`.mapWith(Number) })
    .from(sql`(select 1 as one) as once`);
  return found?.count ?? 0;
}

/** Limits of rules that become pressing so long before their end, or of all other rules. */
export type Pressing = { until: Date; only?: readonly string[]; but?: readonly string[] };

/** Running limits of open files that somebody carries, and that are pressing and not over. */
export const listPressingLimits = (db: Db, pressing: readonly Pressing[], now: Date) =>
  db
    .select({
      caseId: clocks.caseId,
      key: clocks.key,
      dueAt: clocks.dueAt,
      assigneeId: standings.assigneeId,
    })
    .from(clocks)
    .innerJoin(standings, eq(standings.caseId, clocks.caseId))
    .where(
      and(
        eq(clocks.running, true),
        gt(clocks.dueAt, now),
        or(
          ...pressing.map(({ until, only, but }) =>
            and(
              lte(clocks.dueAt, until),
              only && inArray(clocks.rule, [...only]),
              but && but.length > 0 ? notInArray(clocks.rule, [...but]) : undefined,
            ),
          ),
        ),
        eq(standings.open, true),
        isNotNull(standings.assigneeId),
      ),
    )
    .orderBy(asc(clocks.dueAt), asc(clocks.caseId), asc(clocks.key));
