import { store } from "#db/connection.ts";
import { findCalendar } from "#db/records/calendars.ts";
import { findUser } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import { allows, queryRoles } from "#domain/access/roles.ts";
import { notFound } from "#domain/refusals.ts";
import { now as clockNow } from "../clock.ts";
import { recordRefusal, STRANGER } from "../history/refusals.ts";
import { countWrongToken, mustNotWait } from "../sessions/throttle.ts";
import { actorOf } from "../users/actor-of.ts";
import { TOKEN } from "../users/invitation-token.ts";
import { calendarIdOf } from "./calendar-token.ts";
import { noteUse } from "./note-use.ts";
import { openUntil } from "./open-until.ts";

/**
 * Whose calendar a token opens. Wrong ones are counted by the address they come from, and recorded like those of any
 * stranger. @throws NotFound, TooMany
 */
export async function calendarOwner(token: string, address: string, now = clockNow()): Promise<Actor> {
  await mustNotWait(address);
  const owner = TOKEN.test(token) ? await ownerOf(token, now) : undefined;
  if (owner) return owner;
  await countWrongToken(address);
  await recordRefusal(STRANGER, "calendar.deadlines", "not_found", now);
  throw notFound();
}

/** Nobody's, once it was ended or is over, and once its owner left or works with files no more. */
async function ownerOf(token: string, now: Date): Promise<Actor | undefined> {
  const { reader } = store();
  const calendar = await findCalendar(reader, calendarIdOf(token));
  if (!calendar || calendar.endedAt || (await openUntil(reader, calendar)).until <= now) return undefined;
  const user = await findUser(reader, calendar.userId);
  if (!user || user.disabledAt || !allows(queryRoles["calendar.deadlines"], user.roles)) return undefined;
  await noteUse(calendar, now);
  return actorOf(reader, user, "");
}
