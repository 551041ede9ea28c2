import { z } from "zod";
import { amendInbox, findInbox, insertInbox } from "#db/records/inboxes.ts";
import { findUser } from "#db/records/users.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { readAlso, settledAt } from "./read-until.ts";

/** More than stand on a page. */
const MOST = 60;

/**
 * Says that somebody has read what they were shown: all until a moment, and of what is so young that something older may
 * still come, each by itself. What was saved since stays new.
 */
export const readInbox = command({
  name: "inbox.read",
  guards: "nothing",
  input: z.object({
    until: z.iso.datetime({ offset: true, error: "form.choose" }),
    /** as in the inbox */
    also: z
      .array(z.string("form.choose").max(200, "form.choose"), "form.choose")
      .max(MOST, "form.too_many")
      .default([]),
  }),
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
    const single = before ? readAlso(before, latest).items : [];
    const items = [...new Set([...input.also, ...single])].slice(0, MOST);
    const row = { readUntil: latest, readAlso: items.length > 0 ? { until: now.getTime(), items } : null };
    const written = before
      ? await amendInbox(tx, before, row)
      : await insertInbox(tx, { id, chain, version: 1, ...row });
    return {
      happened: "inbox.read",
      chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "inboxes", id, version: written?.version ?? 1 },
      details: { by: actor.name, until: latest.toISOString(), also: items.length },
    };
  },
});

const earlier = (one: Date, other: Date) => (one < other ? one : other);
