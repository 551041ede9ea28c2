import { z } from "zod";
import { amendCalendar, insertCalendar, listOpenCalendars } from "#db/records/calendars.ts";
import { findUser } from "#db/records/users.ts";
import { notFound } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { token } from "../users/fields.ts";
import { calendarIdOf } from "./calendar-token.ts";

/** Opens an address from which a calendar reads one's own deadlines. One that was open before ends: a person has one. */
export const openCalendar = command({
  name: "calendar.open",
  guards: "nothing",
  input: z.object({ token }),
  async carryOut({ actor, input, tx, now }) {
    const user = await findUser(tx.db, actor.userId);
    if (!user) throw notFound();
    const before = await listOpenCalendars(tx.db, user.id);
    for (const calendar of before) await amendCalendar(tx, calendar, { endedAt: now });
    const id = calendarIdOf(input.token);
    const { chain, id: userId } = user;
    await insertCalendar(tx, { id, chain, version: 1, userId, createdAt: now });
    return {
      happened: "calendar.opened",
      chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "calendars", id, version: 1 },
      details: { by: actor.name, ended: before.length },
    };
  },
});
