import { z } from "zod";
import { findUser } from "#db/records/users.ts";
import { notFound } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { endCalendarsOf } from "./end-calendars-of.ts";

/** Ends the address of one's calendar: whoever asks there is told that there is none. */
export const endCalendar = command({
  name: "calendar.end",
  guards: "nothing",
  input: z.object({}),
  async carryOut({ actor, tx, now }) {
    const user = await findUser(tx.db, actor.userId);
    const [ended, ...also] = user ? await endCalendarsOf(tx, user, { by: actor, now }) : [];
    if (!ended) throw notFound();
    return { ...ended, also };
  },
});
