import { store } from "#db/connection.ts";
import { findCalendar } from "#db/records/calendars.ts";
import { findUser } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import { allows, queryRoles } from "#domain/access/roles.ts";
import { notFound } from "#domain/refusals.ts";
import { countWrongToken, mustNotWait } from "../sessions/throttle.ts";
import { actorOf } from "../users/actor-of.ts";
import { TOKEN } from "../users/invitation-token.ts";
import { calendarIdOf } from "./calendar-token.ts";

/** Whose calendar a token opens. Wrong ones are counted by the address they come from. @throws NotFound, TooMany */
export async function calendarOwner(token: string, address: string): Promise<Actor> {
  await mustNotWait(address);
  const owner = TOKEN.test(token) ? await ownerOf(token) : undefined;
  if (owner) return owner;
  await countWrongToken(address);
  throw notFound();
}

/** Nobody's, once it was ended, and once its owner left or works with files no more. */
async function ownerOf(token: string): Promise<Actor | undefined> {
  const { reader } = store();
  const calendar = await findCalendar(reader, calendarIdOf(token));
  const user = calendar && !calendar.endedAt ? await findUser(reader, calendar.userId) : undefined;
  if (!user || user.disabledAt || !allows(queryRoles["calendar.deadlines"], user.roles)) return undefined;
  return actorOf(reader, user, "");
}
