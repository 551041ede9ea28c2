import { z } from "zod";
import { findUser } from "#db/records/users.ts";
import { KEYS, THEMES } from "#db/schema/users.ts";
import { notFound } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { amendStaff } from "./change-user.ts";

/** Chooses the colours of one's own pages, and whether single keys work on them. */
export const changeOwnAccount = command({
  name: "account.change",
  guards: "nothing",
  input: z.object({
    theme: z.enum(THEMES, "form.choose").optional(),
    singleKeys: z.enum(KEYS, "form.choose").optional(),
  }),
  async carryOut({ actor, input, tx }) {
    const user = await findUser(tx.db, actor.userId);
    const changed = user && (await amendStaff(tx, user, user.version, input));
    if (!changed) throw notFound();
    return {
      happened: "account.changed",
      chain: changed.chain,
      officeId: changed.offices[0] ?? null,
      subject: { table: "users", id: changed.id, version: changed.version },
      details: { by: actor.name, ...input },
    };
  },
});
