import { z } from "zod";
import { amendInbox, findInbox, insertInbox } from "#db/records/inboxes.ts";
import { findUser } from "#db/records/users.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";

/** Says that somebody has read what concerned them until then: the moment at which it was shown. What came since stays new. */
export const readInbox = command({
  name: "inbox.read",
  guards: "nothing",
  input: z.object({ until: z.iso.datetime({ offset: true, error: "form.choose" }) }),
  async carryOut({ actor, input, tx, now }) {
    const user = await findUser(tx.db, actor.userId);
    if (!user) throw notFound();
    const until = new Date(input.until);
    if (until > now || until.getUTCFullYear() < 1900) throw ruleBroken("until", "form.choose");
    const { id, chain } = user;
    const before = await findInbox(tx.db, id);
    // It never goes back: what was read was read.
    const latest = before && before.readUntil > until ? before.readUntil : until;
    const written = before
      ? await amendInbox(tx, before, { readUntil: latest })
      : await insertInbox(tx, { id, chain, version: 1, readUntil: latest });
    return {
      happened: "inbox.read",
      chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "inboxes", id, version: written?.version ?? 1 },
      details: { by: actor.name, until: latest.toISOString() },
    };
  },
});
