import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findUser } from "#db/records/users.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { line } from "#domain/text/fields.ts";
import { localDay } from "../cases/local-day.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { mayCarry } from "../users/assignees.ts";
import { giveTask } from "./give-task.ts";

/** Records something that is to be done for a person: by whom of the file's office, and by which day of that office. */
export const addTask = command({
  name: "task.add",
  guards: "nothing",
  input: z.object({
    caseNumber,
    what: z.string("task.what_missing").trim().min(1, "task.what_missing").pipe(line(300)),
    /** Without it the task is one's own. */
    assigneeId: z.string("form.choose").optional(),
    dueOn: z.iso.date("form.date").optional(),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { what, assigneeId = actor.userId, dueOn } = input;
    const assignee = await findUser(tx.db, assigneeId);
    if (!assignee || !mayCarry(assignee, [file.officeId]))
      throw ruleBroken("assigneeId", "case.no_such_caseworker");
    const today = localDay(now, officeOf(actor, file.officeId).timeZone);
    if (dueOn !== undefined && dueOn < today) throw ruleBroken("dueOn", "task.due_past");
    const added = await giveTask({ actor, tx, now }, file, { what }, { assigneeId, dueOn });
    return { ...added, caseNumber: file.number };
  },
});
