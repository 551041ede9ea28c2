import { listOffices } from "#db/records/organisation.ts";
import type { User } from "#db/records/users.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { staffNames } from "./staff-names.ts";

/** One of the staff as an actor: with the roles and offices that they have at this moment. */
export async function actorOf(db: Db, user: User, sessionId: string): Promise<Actor> {
  const [names, offices] = [await staffNames(db, [user.id]), await listOffices(db)];
  return {
    userId: user.id,
    name: names.get(user.id)?.name ?? "",
    roles: user.roles,
    offices: offices
      .filter(({ id }) => user.offices.includes(id))
      .map(({ id, code, name, country, timeZone }) => ({ id, code, name, country, timeZone })),
    sessionId,
    locale: user.locale,
    theme: user.theme,
    singleKeys: user.singleKeys ?? "on",
  };
}
