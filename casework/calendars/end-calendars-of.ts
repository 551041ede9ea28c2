import { amendCalendar, listOpenCalendars } from "#db/records/calendars.ts";
import type { User } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Transaction } from "../door.ts";
import type { Happening } from "../history/append.ts";

/** Ends the address of somebody's calendar, by whatever ended their right to read: an entry of its own, if they had one. */
export async function endCalendarsOf(
  tx: Transaction,
  user: User,
  { by, now }: { by: Actor; now: Date },
): Promise<Happening[]> {
  const ended: Happening[] = [];
  for (const calendar of await listOpenCalendars(tx.db, user.id)) {
    await amendCalendar(tx, calendar, { endedAt: now });
    ended.push({
      happened: "calendar.ended",
      chain: user.chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "calendars", id: calendar.id, version: calendar.version + 1 },
      details: { by: by.name },
    });
  }
  return ended;
}
