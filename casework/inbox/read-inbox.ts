import { z } from "zod";
import { amendInbox, findInbox, insertInbox } from "#db/records/inboxes.ts";
import { findUser } from "#db/records/users.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { settledAt } from "./read-until.ts";

/** Says that somebody has read what concerned them until then: the newest that they were shown. What was saved since stays new. */
export const readInbox = command({
  name: "inbox.read",
  guards: "nothing",
  input: z.object({ until: z.iso.datetime({ offset: true, error: "form.choose" }) }),
  async carryOut({ actor, input, tx, now }) {
    const user = await findUser(tx.db, actor.userId);
    if (!user) throw notFound();
    const until = new Date(input.until);
    if (until > now || until.getUTCFullYear() < 1900) throw ruleBroken("until", "form.choose");
    const read = earlier(until, settledAt(now));
    const { id, chain } = user;
    const before = await findInbox(tx.db, id);
    // It never goes back: what was read was read.
    const latest = before && before.readUntil > read ? before.readUntil : read;
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

const earlier = (one: Date, other: Date) => (one < other ? one : other);
