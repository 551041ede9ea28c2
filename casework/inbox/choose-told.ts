import { z } from "zod";
import { amendInbox, findInbox, insertInbox } from "#db/records/inboxes.ts";
import { findUser } from "#db/records/users.ts";
import { notFound } from "#domain/refusals.ts";
import { CHOSEN_KINDS } from "#domain/vocabulary/inbox-kinds.ts";
import { command } from "../door.ts";
import { neverRead } from "./read-until.ts";

/** Chooses what one's own inbox tells, of what can be chosen: arrests, and limits that have passed, it always does. */
export const chooseTold = command({
  name: "inbox.choose",
  guards: "nothing",
  input: z.object({
    told: z.array(z.enum(CHOSEN_KINDS, "form.choose"), "form.choose").max(10, "form.too_many"),
  }),
  async carryOut({ actor, input, tx, now }) {
    const user = await findUser(tx.db, actor.userId);
    if (!user) throw notFound();
    const { id, chain } = user;
    const off = CHOSEN_KINDS.filter((kind) => !input.told.includes(kind));
    const before = await findInbox(tx.db, id);
    const written = before
      ? await amendInbox(tx, before, { off })
      : await insertInbox(tx, { id, chain, version: 1, readUntil: neverRead(now), off });
    return {
      happened: "inbox.chosen",
      chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "inboxes", id, version: written?.version ?? 1 },
      details: { by: actor.name, off },
    };
  },
});
