import { v7 as uuid } from "uuid";
import type { CaseFile } from "#db/records/cases.ts";
import { insertTask } from "#db/records/tasks.ts";
import type { Story } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { staffNames } from "../users/staff-names.ts";
import { made, type TaskSaid, toDo } from "./task-said.ts";

/** Gives somebody of a file's office something to do, and tells of it. */
export async function giveTask(
  { actor, tx, now }: Pick<Story<unknown>, "actor" | "tx" | "now">,
  file: CaseFile,
  said: TaskSaid,
  { assigneeId, dueOn }: { assigneeId: string; dueOn?: string | undefined },
): Promise<Happening> {
  const at = { id: uuid(), chain: file.chain, version: 1 };
  await insertTask(tx, {
    ...at,
    caseId: file.id,
    officeId: file.officeId,
    assigneeId,
    dueOn: dueOn ?? null,
    sealed: await tx.seal({ table: "tasks", ...at }, "task", said),
    recordedBy: actor.userId,
    recordedAt: now,
  });
  const to = (await staffNames(tx.db, [assigneeId])).get(assigneeId)?.name ?? "";
  const todo = toDo(said);
  return {
    happened: "task.added",
    chain: file.chain,
    caseId: file.id,
    officeId: file.officeId,
    subject: { table: "tasks", id: at.id, version: 1 },
    details: { by: actor.name, to, toId: assigneeId, dueOn, text: todo.what, ...made(todo) },
  };
}
