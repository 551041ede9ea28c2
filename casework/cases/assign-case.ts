import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findUser } from "#db/records/users.ts";
import { forbidden, ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { caseNumber, version } from "../fields.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";
import { carriersNamed, giveFile, mayBeGiven } from "./give-file.ts";

/** Gives a file to a caseworker. A supervisor gives it to anybody of the office; a caseworker takes an unassigned one. */
export const assignCase = command({
  name: "case.assign",
  guards: "entity",
  input: z.object({ caseNumber, version, assigneeId: z.string("form.choose").nullable() }),
  async carryOut({ actor, scope, input, tx }) {
    const { assigneeId } = input;
    const file = await findCase(tx.db, scope, input.caseNumber);
    const takes = assigneeId === actor.userId && file.assigneeId === null;
    if (!actor.roles.includes("supervisor") && !takes) throw forbidden();
    const assignee = assigneeId === null ? undefined : await findUser(tx.db, assigneeId);
    if ((assigneeId !== null && !assignee) || !mayBeGiven(assignee, file))
      throw ruleBroken("assigneeId", "case.no_such_caseworker");
    const given = await giveFile({ actor, tx }, file, input.version, assigneeId);
    if (given) return given;
    const [yours, theirs] = await carriersNamed(tx.db, assigneeId, file.assigneeId);
    throw await changedMeanwhile(tx.db, file.chain, { table: "cases", id: file.id }, file.version, [
      { field: "assigneeId", yours: yours ?? "", theirs: theirs ?? "" },
    ]);
  },
});
