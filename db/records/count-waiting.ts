import { and, eq, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import { approvals } from "../schema/approvals.ts";
import { tasks } from "../schema/care.ts";
import { cases, standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";
import { entries } from "../schema/history.ts";
import { limitsTold, minePassed, oursPassed } from "./inbox-limits.ts";
import {
  approvalsAsked,
  approvalsDecided,
  arrests,
  type Mine,
  othersEntries,
  tasksGiven,
} from "./list-inbox.ts";

/**
 * How much of an inbox there is, in one statement, as many as `most` of each kind and one more; and how many of our own
 * limits have passed in one's files, and tasks their day.
 */
export async function countWaitingFor(
  db: Db,
  mine: Mine,
  { most, dayBefore }: { most: number; dayBefore: string },
): Promise<{ unread: number; overdue: number }> {
  const one = { one: sql`1`.as("one") };
  const some = (rows: Some) => counted(rows.limit(most + 1));
  const told = (kind: Mine["off"][number], rows: Some) => (mine.off.includes(kind) ? [] : [some(rows)]);
  const unread = [
    some(db.select(one).from(entries).where(othersEntries(db, mine))),
    some(
      db
        .select(one)
        .from(clocks)
        .where(limitsTold(db, mine, "near", "passed")),
    ),
    ...told(
      "task",
      db
        .select(one)
        .from(tasks)
        .innerJoin(standings, eq(standings.caseId, tasks.caseId))
        .where(tasksGiven(mine)),
    ),
    ...told(
      "decided",
      db
        .select(one)
        .from(approvals)
        .innerJoin(standings, eq(standings.caseId, approvals.caseId))
        .where(approvalsDecided(mine)),
    ),
    ...(mine.supervises
      ? [
          ...told(
            "asked",
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
  const overdue = [
    some(
      db
        .select(one)
        .from(clocks)
        .where(minePassed(db, mine, mine.now)),
    ),
    some(tasksDue(db, mine, dayBefore)),
  ];
  const [found] = await db.select({ unread: sum(unread), overdue: sum(overdue) }).from(ONCE);
  return found ?? { unread: 0, overdue: 0 };
}

/** What somebody must do that their inbox does not tell as new: our own limits that had passed when they last read, and tasks until today. */
export async function countDueFor(db: Db, mine: Mine, today: string, most: number): Promise<number> {
  const limits = db
    .select({ one: sql`1`.as("one") })
    .from(clocks)
    .where(oursPassed(db, mine, mine.since));
  const due = [counted(limits.limit(most + 1)), counted(tasksDue(db, mine, today).limit(most + 1))];
  const [found] = await db.select({ due: sum(due) }).from(ONCE);
  return found?.due ?? 0;
}

const tasksDue = (db: Db, { scope, userId }: Mine, day: string) =>
  db
    .select({ one: sql`1`.as("one") })
    .from(tasks)
    .innerJoin(cases, eq(cases.id, tasks.caseId))
    .where(
      and(
        eq(tasks.assigneeId, userId),
        isNull(tasks.doneAt),
        lte(tasks.dueOn, day),
        inArray(cases.officeId, [...scope.offices]),
      ),
    );

type Some = { limit(most: number): { getSQL(): SQL } };

const counted = (rows: { getSQL(): SQL }) => sql`(select count(*) from (${rows}) as counted)`;

const sum = (counts: SQL[]) => sql<number>`${sql.join(counts, sql` + `)}`.mapWith(Number);

const ONCE = sql`(select 1 as one) as once`;
