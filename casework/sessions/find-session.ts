import { store } from "#db/connection.ts";
import { isNotSaved } from "#db/not-saved.ts";
import { findSession, setLastSeen } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import { signedOut } from "#domain/refusals.ts";
import { actorOf } from "../users/actor-of.ts";
import { sessionIdOf } from "./session-ids.ts";
import { RENEW_AFTER_MS, standingOf } from "./session-times.ts";

/**
 * Who holds this session, with the roles and offices of this moment. A session that was ended and a user who was
 * disabled count from the next request. `renew`: somebody did something, and it was no prefetch and no polling.
 * @throws SignedOut
 */
export async function actorOfSession(token: string, { renew }: { renew: boolean }): Promise<Actor> {
  const at = new Date();
  const found = await findSession(store().reader, sessionIdOf(token));
  if (!found || found.user.disabledAt || standingOf(found, at) !== "open") throw signedOut();
  const lastSeen = (found.lastSeenAt ?? found.session.startedAt).getTime();
  if (renew && at.getTime() - lastSeen > RENEW_AFTER_MS) await noteUse(found.session.id, at);
  return actorOf(store().reader, found.user, found.session.id);
}

/** Written without a command. A full disk keeps nobody from reading. */
async function noteUse(id: string, at: Date) {
  try {
    await store().transaction((db) => setLastSeen(db, id, at));
  } catch (error) {
    if (!isNotSaved(error)) throw error;
  }
}
