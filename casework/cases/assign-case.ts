import { z } from "zod";
import { amendCase, findCase } from "#db/records/cases.ts";
import { findUser } from "#db/records/users.ts";
import { forbidden, ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { caseNumber, version } from "../fields.ts";
import { staffNames } from "../users/staff-names.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";

/** Gives a file to a caseworker. A supervisor gives it to anybody of the office; a caseworker takes an unassigned one. */
export const assignCase = command({
  name: "case.assign",
  guards: "entity",
  input: z.object({ caseNumber, version, assigneeId: z.string("form.choose").nullable() }),
  async carryOut({ actor, scope, input, tx }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const takes = input.assigneeId === actor.userId && file.assigneeId === null;
    if (!actor.roles.includes("supervisor") && !takes) throw forbidden();
    const assignee = input.assigneeId === null ? undefined : await findUser(tx.db, input.assigneeId);
    const works = assignee && !assignee.disabledAt && assignee.offices.includes(file.officeId);
    const carries = works && assignee.roles.some((role) => role === "caseworker" || role === "supervisor");
    if (input.assigneeId !== null && !carries) throw ruleBroken("assigneeId", "case.no_such_caseworker");
    const names = await staffNames(
      tx.db,
      [input.assigneeId, file.assigneeId].flatMap((id) => id ?? []),
    );
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.name ?? ""));
    const assigned = await amendCase(
      tx,
      { id: file.id, version: input.version },
      {
        assigneeId: input.assigneeId,
        ...(file.stage === "intake" && input.assigneeId && { stage: "active" as const }),
      },
    );
    if (!assigned) {
      throw await changedMeanwhile(tx.db, file.chain, { table: "cases", id: file.id }, file.version, [
        { field: "assigneeId", yours: nameOf(input.assigneeId) ?? "", theirs: nameOf(file.assigneeId) ?? "" },
      ]);
    }
    return {
      happened: "case.assigned",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "cases", id: file.id, version: assigned.version },
      details: {
        by: actor.name,
        to: nameOf(input.assigneeId),
        toId: input.assigneeId,
        from: nameOf(file.assigneeId),
      },
    };
  },
});
