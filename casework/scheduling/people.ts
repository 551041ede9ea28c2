import { listInvitations, listUsers, type User } from "#db/records/users.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { allows, queryRoles } from "#domain/access/roles.ts";
import { actorOf } from "../users/actor-of.ts";
import { stateOf } from "../users/list-users.ts";
import { personOf } from "../users/staff.ts";

/** Who works with files and has come: whoever was only invited is written to by nobody. */
export async function listActive(db: Db, now: Date): Promise<User[]> {
  const invitations = await listInvitations(db);
  return (await listUsers(db)).filter(
    (user) => allows(queryRoles["waiting.count"], user.roles) && stateOf(user, invitations, now) === "active",
  );
}

/** Somebody as an actor of no session, and where mail reaches them. */
export async function reached(db: Db, user: User): Promise<{ actor: Actor; to: string }> {
  return { actor: await actorOf(db, user, ""), to: (await personOf(db, user)).email };
}
