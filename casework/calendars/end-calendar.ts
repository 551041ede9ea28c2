import { z } from "zod";
import { amendCalendar, listOpenCalendars } from "#db/records/calendars.ts";
import { findUser } from "#db/records/users.ts";
import { notFound } from "#domain/refusals.ts";
import { command } from "../door.ts";

/** Ends the address of one's calendar: whoever asks there is told that there is none. */
export const endCalendar = command({
  name: "calendar.end",
  guards: "nothing",
  input: z.object({}),
  async carryOut({ actor, tx, now }) {
    const user = await findUser(tx.db, actor.userId);
    const [calendar, ...others] = user ? await listOpenCalendars(tx.db, user.id) : [];
    if (!user || !calendar) throw notFound();
    for (const open of [calendar, ...others]) await amendCalendar(tx, open, { endedAt: now });
    return {
      happened: "calendar.ended",
      chain: user.chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "calendars", id: calendar.id, version: calendar.version + 1 },
      details: { by: actor.name },
    };
  },
});
