import { z } from "zod";
import { listOffices } from "#db/records/organisation.ts";
import {
  amendInvitation,
  findPassword,
  findUserByEmail,
  listOpenInvitations,
  type User,
} from "#db/records/users.ts";
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
    const invited = await findUserByEmail(tx.db, emailIndexOf(person.email));
    if (invited && !(await mayBeInvitedAgain(tx, invited))) throw ruleBroken("email", "user.email_known");
    const user = invited
      ? await endInvitations(tx, invited, now)
      : await insertStaff(tx, { person, roles, offices }, now);
    await inviteStaff(tx, user, token, now);
    return {
      happened: "user.invited",
      chain: user.chain,
      officeId: offices[0] ?? null,
      subject: { table: "users", id: user.id, version: user.version },
      details: {
        by: actor.name,
        ...person,
        roles: user.roles,
        offices: user.offices,
        again: invited !== undefined,
      },
      also: granted(user, invited ? [] : roles, { by: actor, to: person.name }),
    };
  },
});

/** Whoever has not come yet gets a new link, and keeps the roles that they were given. */
const mayBeInvitedAgain = async (tx: Transaction, { id, disabledAt }: User) =>
  disabledAt === null && (await findPassword(tx.db, id)) === undefined;

async function endInvitations(tx: Transaction, user: User, now: Date): Promise<User> {
  for (const invitation of await listOpenInvitations(tx.db, user.id))
    await amendInvitation(tx, invitation, { expiresAt: now });
  return user;
}

/** @throws RuleBroken when one of the offices chosen is none */
export async function mustExist(tx: Transaction, offices: string[]) {
  const known = new Set((await listOffices(tx.db)).map(({ id }) => id));
  if (!offices.every((id) => known.has(id))) throw ruleBroken("offices", "form.choose");
}
