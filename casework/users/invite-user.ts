import { z } from "zod";
import { listOffices } from "#db/records/organisation.ts";
import { findUserByEmail } from "#db/records/users.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { command, type Transaction } from "../door.ts";
import { email, officeIds, personName, roles, token } from "./fields.ts";
import { granted } from "./grant.ts";
import { insertStaff, inviteStaff } from "./insert-staff.ts";
import { emailIndexOf } from "./staff.ts";

/**
 * Invites somebody: their account, and a link to be handed over, by which they choose a password once. The sender makes
 * the link's token (`invitationToken`), for an answer has ids alone.
 */
export const inviteUser = command({
  name: "user.invite",
  guards: "nothing",
  input: z.object({ email, name: personName, roles, offices: officeIds, token }),
  async carryOut({ actor, input, tx, now }) {
    const { token, roles, offices, ...person } = input;
    await mustExist(tx, offices);
    if (await findUserByEmail(tx.db, emailIndexOf(person.email)))
      throw ruleBroken("email", "user.email_known");
    const user = await insertStaff(tx, { person, roles, offices }, now);
    await inviteStaff(tx, user, token, now);
    return {
      happened: "user.invited",
      chain: user.chain,
      officeId: offices[0] ?? null,
      subject: { table: "users", id: user.id, version: user.version },
      details: { by: actor.name, name: person.name, email: person.email, roles, offices },
      also: granted(user, roles, { by: actor, to: person.name }),
    };
  },
});

/** @throws RuleBroken when one of the offices chosen is none */
export async function mustExist(tx: Transaction, offices: string[]) {
  const known = new Set((await listOffices(tx.db)).map(({ id }) => id));
  if (!offices.every((id) => known.has(id))) throw ruleBroken("offices", "form.choose");
}
