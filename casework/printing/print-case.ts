import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findUser } from "#db/records/users.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { mayCarry } from "../users/assignees.ts";
import { staffNames } from "../users/staff-names.ts";

/** Records that a file is printed to be handed over, and to whom. Paper leaves the house: it is not made without an entry. */
export const printCase = command({
  name: "case.print",
  guards: "nothing",
  input: z.object({
    caseNumber,
    toId: z.string("form.choose").optional(),
    /** what is privileged is left out, unless somebody says so for this print */
    withPrivileged: z.boolean().default(false),
  }),
  async carryOut({ actor, scope, input: { toId, withPrivileged, ...input }, tx }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const receiver = toId === undefined ? undefined : await findUser(tx.db, toId);
    if (toId !== undefined && !(receiver && mayCarry(receiver, [file.officeId])))
      throw ruleBroken("toId", "case.no_such_caseworker");
    const names = await staffNames(tx.db, receiver ? [receiver.id] : []);
    const to = receiver && names.get(receiver.id)?.name;
    return {
      happened: "case.printed",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "cases", id: file.id, version: file.version },
      details: {
        by: actor.name,
        what: "hand_over",
        ...(to !== undefined && { to, toId }),
        ...(withPrivileged && { withPrivileged }),
      },
    };
  },
});
