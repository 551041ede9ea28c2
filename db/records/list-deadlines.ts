import {
  and,
  asc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  sql,
} from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import type { ClockKind } from "#domain/clocks/rule.ts";
import { tasks } from "../schema/care.ts";
import { cases, standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";
import { COUNTED_TO } from "./count-cases.ts";
import { countUpTo } from "./count-up-to.ts";
import { officesOf } from "./which-cases.ts";

/** Of one office or of all; somebody's, or nobody's (null). */
export type WhoseDeadlines = { officeId?: string | undefined; assignedTo?: string | null | undefined };

/** Limits of one kind that end after `since`, and not after `until`; only those beyond which somebody is held, of which nobody has recorded it. */
export type WhichLimits = WhoseDeadlines & { kind: ClockKind; since: Date; until: Date; beyond?: true };
export type LimitPlace = { at: Date; caseId: string; key: string };

/** Running limits of open files, what ends first first. */
export const listRunningLimits = (
  db: Db,
  scope: Scope,
  which: WhichLimits,
  { after, most }: { after?: LimitPlace | undefined; most: number },
) =>
  db
    .select({
      caseId: clocks.caseId,
      key: clocks.key,
      at: clocks.dueAt,
      clock: clocks.clock,
      number: cases.number,
      pseudonym: cases.pseudonym,
      officeId: standings.officeId,
      assigneeId: standings.assigneeId,
    })
    .from(clocks)
    .innerJoin(standings, eq(standings.caseId, clocks.caseId))
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(
      and(
        whichLimits(scope, which),
        after && or(gt(clocks.dueAt, after.at), and(eq(clocks.dueAt, after.at), afterLimit(after))),
      ),
    )
    .orderBy(asc(clocks.dueAt), asc(clocks.caseId), asc(clocks.key))
    .limit(most);

export const countRunningLimits = (db: Db, scope: Scope, which: WhichLimits) =>
  countUpTo(
    db,
    db
      .select({ id: clocks.caseId })
      .from(clocks)
      .innerJoin(standings, eq(standings.caseId, clocks.caseId))
      .where(whichLimits(scope, which))
      .limit(COUNTED_TO + 1),
  );

const afterLimit = ({ caseId, key }: LimitPlace) =>
  or(gt(clocks.caseId, caseId), and(eq(clocks.caseId, caseId), gt(clocks.key, key)));

const whichLimits = (scope: Scope, { officeId, assignedTo, kind, since, until, beyond }: WhichLimits) =>
  and(
    inArray(clocks.officeId, officesOf(scope, officeId === undefined ? {} : { officeId })),
    // Of those alone there is an index, which planners take only where nothing else is asked.
    beyond ? sql`${clocks.beyond}` : and(eq(clocks.running, true), eq(clocks.kind, kind)),
    gt(clocks.dueAt, since),
    lte(clocks.dueAt, until),
    eq(standings.open, true),
    inArray(standings.officeId, [...scope.offices]),
    carriedBy(assignedTo),
  );

const carriedBy = (assignedTo: string | null | undefined) => {
  if (assignedTo === undefined) return undefined;
  return assignedTo === null ? isNull(standings.assigneeId) : eq(standings.assigneeId, assignedTo);
};

/** Tasks that are due within these days, both of them too. Nobody's task there is none. */
export type WhichTasks = WhoseDeadlines & { from: string; to: string };
export type TaskPlace = { day: string; id: string };

export const listTasksDue = (
  db: Db,
  scope: Scope,
  which: WhichTasks,
  { after, most }: { after?: TaskPlace | undefined; most: number },
) =>
  db
    .select({
      task: getTableColumns(tasks),
      number: cases.number,
      pseudonym: cases.pseudonym,
      officeId: cases.officeId,
    })
    .from(tasks)
    .innerJoin(cases, eq(cases.id, tasks.caseId))
    .where(
      and(
        whichTasks(scope, which),
        after && or(gt(tasks.dueOn, after.day), and(eq(tasks.dueOn, after.day), gt(tasks.id, after.id))),
      ),
    )
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(most);

export const countTasksDue = (db: Db, scope: Scope, which: WhichTasks) =>
  countUpTo(
    db,
    db
      .select({ id: tasks.id })
      .from(tasks)
      .innerJoin(cases, eq(cases.id, tasks.caseId))
      .where(whichTasks(scope, which))
      .limit(COUNTED_TO + 1),
  );

const whichTasks = (scope: Scope, { officeId, assignedTo, from, to }: WhichTasks) =>
  and(
    inArray(cases.officeId, officesOf(scope, officeId === undefined ? {} : { officeId })),
    isNull(tasks.doneAt),
    isNotNull(tasks.dueOn),
    gte(tasks.dueOn, from),
    lte(tasks.dueOn, to),
    assignedTo == null ? undefined : eq(tasks.assigneeId, assignedTo),
  );
