import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findLastEntry } from "#db/records/entries.ts";
import { findTask } from "#db/records/tasks.ts";
import { query } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { staffNames } from "../users/staff-names.ts";
import { taskSaid, toDo } from "./task-said.ts";

/** One task of a file: what the form that completes it begins with, or who has done it. */
export const showTask = query({
  name: "task.show",
  input: z.object({ caseNumber, taskId: z.string() }),
  async ask({ scope, input, reader }) {
    const file = await findCase(reader, scope, input.caseNumber);
    const task = await findTask(reader, file, input.taskId);
    const said = await taskSaid(reader, task);
    const { id, version, doneAt, doneBy } = task;
    const names = await staffNames(
      reader,
      [doneBy].flatMap((one) => one ?? []),
    );
    return {
      caseId: file.id,
      officeId: file.officeId,
      caseNumber: file.number,
      pseudonym: file.pseudonym,
      id,
      version,
      ...toDo(said),
      done: doneAt && doneBy ? { at: doneAt, by: names.get(doneBy)?.name ?? "" } : undefined,
      withdrawn: said !== "unreadable" && said.withdrawn === true,
      seen: (await findLastEntry(reader, file.chain))?.chainSeq ?? 0,
    };
  },
  shows: ({ caseId, officeId }) => [{ caseId, officeId }],
});
