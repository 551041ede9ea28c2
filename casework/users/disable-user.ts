import { z } from "zod";
import { amendSession, findUser, listOpenSessions } from "#db/records/users.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { endCalendarsOf } from "../calendars/end-calendars-of.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { command } from "../door.ts";
import { version } from "../fields.ts";
import { amendStaff, mustNotBeLast } from "./change-user.ts";
import { personOf } from "./staff.ts";

/** Closes an account: its sessions and the address of its calendar end at once, its history stays. */
export const disableUser = command({
  name: "user.disable",
  guards: "entity",
  input: z.object({ id: z.string("form.missing"), version }),
  async carryOut({ actor, input, tx, now }) {
    const user = await findUser(tx.db, input.id);
    if (!user || user.disabledAt) throw notFound();
    if (user.id === actor.userId) throw ruleBroken("", "user.own_account");
    if (user.roles.includes("administrator")) await mustNotBeLast(tx.db, user, "");
    const { name } = await personOf(tx.db, user);
    const disabled = await amendStaff(tx, user, input.version, { disabledAt: now });
    if (!disabled) {
      throw await changedMeanwhile(tx.db, user.chain, { table: "users", id: user.id }, user.version, []);
    }
    const open = await listOpenSessions(tx.db, user.id, new Date());
    for (const session of open) await amendSession(tx, session, { endedAt: new Date() });
    return {
      happened: "user.disabled",
      chain: user.chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "users", id: user.id, version: disabled.version },
      details: { by: actor.name, name, sessions: open.length },
      also: await endCalendarsOf(tx, user, { by: actor, now }),
    };
  },
});
