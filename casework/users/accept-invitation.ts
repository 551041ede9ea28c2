import { z } from "zod";
import {
  amendInvitation,
  findInvitation,
  findPassword,
  findUser,
  insertPassword,
} from "#db/records/users.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { actorOf } from "./actor-of.ts";
import { hashedPassword } from "./choose-password.ts";
import { token } from "./fields.ts";
import { mustBeOpen } from "./find-invitation.ts";
import { invitationIdOf } from "./invitation-token.ts";

/** Whoever holds an invitation's link chooses their password, once. */
export const acceptInvitation = command({
  name: "invitation.accept",
  guards: "nothing",
  input: z.object({ token, password: hashedPassword }),
  async carryOut({ input, tx, now }) {
    const invitation = await findInvitation(tx.db, invitationIdOf(input.token));
    const user = invitation && (await findUser(tx.db, invitation.userId));
    if (!invitation || !user || user.disabledAt) throw notFound();
    mustBeOpen(invitation, now);
    if (await findPassword(tx.db, user.id)) throw ruleBroken("", "invitation.used");
    await amendInvitation(tx, invitation, { usedAt: now });
    await insertPassword(tx, {
      id: user.id,
      chain: user.chain,
      version: 1,
      hash: input.password.phc,
      setAt: now,
    });
    const by = await actorOf(tx.db, user, "");
    return {
      happened: "invitation.accepted",
      chain: user.chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "users", id: user.id, version: user.version },
      details: { by: by.name },
      by,
    };
  },
});
