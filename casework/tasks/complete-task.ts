import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { amendTask, findTask } from "#db/records/tasks.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { prose } from "#domain/text/fields.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { command } from "../door.ts";
import { caseNumber, version } from "../fields.ts";
import { made, taskSaid, toDo } from "./task-said.ts";

/** Records that a task is done, and what came of it. Whoever works with the file may have done it. */
export const completeTask = command({
  name: "task.complete",
  guards: "entity",
  input: z.object({
    caseNumber,
    taskId: z.string("form.missing"),
    version,
    text: prose(2000).optional(),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const task = await findTask(tx.db, file, input.taskId);
    const said = await taskSaid(tx.db, task);
    if (said === "unreadable") throw ruleBroken("", "task.unreadable");
    if (task.doneAt && task.version === input.version)
      throw ruleBroken("", said.withdrawn ? "task.withdrawn" : "task.already_done");
    const { text } = input;
    const todo = toDo(said);
    const { id, chain } = task;
    // A ciphertext is bound to its row's version.
    const bound = { table: "tasks", id, chain, version: input.version + 1 };
    const done = await amendTask(
      tx,
      { id, version: input.version },
      { doneAt: now, doneBy: actor.userId, sealed: await tx.seal(bound, "task", { ...said, text }) },
    );
    if (!done) throw await changedMeanwhile(tx.db, file.chain, { table: "tasks", id }, task.version, []);
    return {
      happened: "task.completed",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "tasks", id, version: done.version },
      details: { by: actor.name, what: todo.what, ...made(todo), text },
    };
  },
});
