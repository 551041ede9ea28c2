import { z } from "zod";
import { findCases } from "#db/records/cases.ts";
import { findUser } from "#db/records/users.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { command, type Outcome } from "../door.ts";
import { caseNumber, version } from "../fields.ts";
import { giveFile, mayBeGiven } from "./give-file.ts";

/** A page of a list has no more. */
export const MOST_GIVEN = 100;

/**
 * Gives several files to one caseworker, or to nobody: an entry in each file's history. What was changed since it was
 * seen, or is of an office in which they do not work, stays as it is; the answer has an entry for each file that was given.
 */
export const assignCases = command({
  name: "cases.assign",
  guards: "nothing",
  input: z.object({
    files: z
      .array(z.object({ caseNumber, version }), "case.none_chosen")
      .min(1, "case.none_chosen")
      .max(MOST_GIVEN, "form.too_many"),
    assigneeId: z.string("form.choose").nullable(),
  }),
  async carryOut({ actor, scope, input: { files, assigneeId }, tx }) {
    const seen = new Map(files.map((file) => [file.caseNumber, file.version]));
    const found = await findCases(tx.db, scope, [...seen.keys()]);
    if (found.length === 0) throw notFound();
    const assignee = assigneeId === null ? undefined : await findUser(tx.db, assigneeId);
    if (assigneeId !== null && !assignee) throw ruleBroken("assigneeId", "case.no_such_caseworker");
    const given: Outcome[] = [];
    for (const file of found) {
      if (file.assigneeId === assigneeId || !mayBeGiven(assignee, file)) continue;
      const outcome = await giveFile({ actor, tx }, file, seen.get(file.number) ?? 0, assigneeId);
      if (outcome) given.push(outcome);
    }
    const [first, ...also] = given;
    if (!first) throw ruleBroken("", "case.none_given");
    return { ...first, also };
  },
});
