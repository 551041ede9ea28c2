import type { CaseFile } from "#db/records/cases.ts";
import { listEntriesOfCommands } from "#db/records/entries.ts";
import { amendTask, findTask, type Task } from "#db/records/tasks.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { Story } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { entryDetails } from "../history/entry-details.ts";
import { made, taskSaid, toDo } from "./task-said.ts";

type Withdrawing = Pick<Story<unknown>, "actor" | "tx" | "now">;

/** What mistaken commands gave somebody to do, and nobody has done yet, is to be done no more; what is done stays done. */
export async function withdrawTasks(
  story: Withdrawing,
  file: CaseFile,
  commandIds: readonly string[],
  why: string,
): Promise<Happening[]> {
  const { db } = story.tx;
  const withdrawn: Happening[] = [];
  for (const entry of await listEntriesOfCommands(db, file.chain, "task.added", commandIds)) {
    const details = await entryDetails(db, entry);
    if (details === "unreadable" || !details.subject) throw ruleBroken("", "correction.task_unreadable");
    const task = await findTask(db, file, details.subject.id);
    if (task.doneAt === null) withdrawn.push(await withdrawTask(story, file, task, why));
  }
  return withdrawn;
}

/** A task is to be done no more: what it was given for never was, or is so no longer. */
export async function withdrawTask(
  { actor, tx, now }: Withdrawing,
  file: CaseFile,
  task: Task,
  why?: string,
): Promise<Happening> {
  const { id, chain, version } = task;
  const said = await taskSaid(tx.db, task);
  if (said === "unreadable") throw ruleBroken("", "correction.task_unreadable");
  // A ciphertext is bound to its row's version.
  const bound = { table: "tasks", id, chain, version: version + 1 };
  const sealed = await tx.seal(bound, "task", { ...said, withdrawn: true });
  await amendTask(tx, { id, version }, { doneAt: now, doneBy: actor.userId, sealed });
  const todo = toDo(said);
  return {
    happened: "task.withdrawn",
    chain,
    caseId: file.id,
    officeId: file.officeId,
    subject: { table: "tasks", id, version: version + 1 },
    details: { by: actor.name, what: todo.what, ...made(todo), text: why },
  };
}
