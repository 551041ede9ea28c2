import type { CaseFile } from "#db/records/cases.ts";
import { countTasksOf, listOpenTasks, listTasksOf, type Task } from "#db/records/tasks.ts";
import type { Db } from "#dialect";
import { type Actor, scopeOf } from "#domain/access/actor.ts";
import { localDay } from "../cases/local-day.ts";
import { officeOf } from "../cases/office-of.ts";
import { staffNames } from "../users/staff-names.ts";
import { taskSaid, toDoFor } from "./task-said.ts";

/** What is still to be done for a person, by whom and by when: what is due first, then what has no day. */
export async function openTasksOf(db: Db, actor: Actor, file: CaseFile, now: Date) {
  const today = localDay(now, officeOf(actor, file.officeId).timeZone);
  const tasks = await listOpenTasks(db, file);
  const names = await staffNames(
    db,
    tasks.map(({ assigneeId }) => assigneeId),
  );
  return Promise.all(
    tasks.map(async (task) => ({
      ...(await readTask(db, actor, task, today)),
      mine: task.assigneeId === actor.userId,
      assignee: names.get(task.assigneeId)?.short ?? "",
    })),
  );
}

/** What somebody still has to do, in all their files, in the same order. */
export async function myTasks(db: Db, actor: Actor, most: number, now: Date) {
  const scope = scopeOf(actor);
  const rows = await listTasksOf(db, scope, actor.userId, most);
  const items = await Promise.all(
    rows.map(async ({ task, caseNumber, pseudonym, officeId }) => {
      const today = localDay(now, officeOf(actor, officeId).timeZone);
      return { ...(await readTask(db, actor, task, today)), caseNumber, pseudonym, officeId };
    }),
  );
  return { total: await countTasksOf(db, scope, actor.userId), items };
}

/** A task as people read it. A day is overdue once it has passed in the office of the file. */
async function readTask(db: Db, actor: Actor, task: Task, today: string) {
  const said = await taskSaid(db, task);
  const { id, version, dueOn } = task;
  return {
    id,
    version,
    ...toDoFor(actor, said),
    dueOn,
    dueToday: dueOn === today,
    overdue: dueOn !== null && dueOn < today,
  };
}
