import { and, asc, eq, getTableColumns, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { notFound } from "#domain/refusals.ts";
import { compiled, given } from "../compiled.ts";
import { tasks } from "../schema/care.ts";
import { cases } from "../schema/cases.ts";
import type { CaseFile } from "./cases.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type Task = typeof tasks.$inferSelect;
type At = { id: string; version: number };

export const insertTask = (tx: Writing, row: typeof tasks.$inferInsert) => insertRow(tx, tasks, row);
export const amendTask = (tx: Writing, at: At, changes: Partial<Task>) => amendRow(tx, tasks, at, changes);

/** @throws NotFound */
export async function findTask(db: Db, caseFile: CaseFile, id: string): Promise<Task> {
  const [found] = await db
    .select()
    .from(tasks)
    .where(and(eq(tasks.caseId, caseFile.id), eq(tasks.id, id)));
  if (!found) throw notFound();
  return found;
}

const openTasks = compiled<{ caseId: string }, Task>((db) =>
  db
    .select()
    .from(tasks)
    .where(and(eq(tasks.caseId, given(tasks.caseId, "caseId")), isNull(tasks.doneAt)))
    .orderBy(...DUE_FIRST),
);
/** What is still to be done for a person. */
export const listOpenTasks = (db: Db, { id }: CaseFile): Promise<Task[]> => openTasks(db, { caseId: id });

/** What somebody still has to do, in the files that they may see. */
export const listTasksOf = (db: Db, scope: Scope, userId: string, most: number) =>
  db
    .select({
      task: getTableColumns(tasks),
      caseNumber: cases.number,
      pseudonym: cases.pseudonym,
      officeId: cases.officeId,
    })
    .from(tasks)
    .innerJoin(cases, eq(cases.id, tasks.caseId))
    .where(openOf(scope, userId))
    .orderBy(...DUE_FIRST)
    .limit(most);

export async function countTasksOf(db: Db, scope: Scope, userId: string): Promise<number> {
  const [found] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(tasks)
    .innerJoin(cases, eq(cases.id, tasks.caseId))
    .where(openOf(scope, userId));
  return found?.count ?? 0;
}

const openOf = (scope: Scope, userId: string) =>
  and(eq(tasks.assigneeId, userId), isNull(tasks.doneAt), inArray(cases.officeId, [...scope.offices]));

/** The engines disagree on where nothing stands in an order. */
const DUE_FIRST = [
  asc(sql`case when ${tasks.dueOn} is null then 1 else 0 end`),
  asc(tasks.dueOn),
  asc(tasks.recordedAt),
  asc(tasks.id),
];
