import { listUsers } from "#db/records/users.ts";
import type { Db } from "#dialect";
import { type Actor, scopeOf } from "#domain/access/actor.ts";
import { mayCarry } from "./assignees.ts";
import { namesApart, staffNames } from "./staff-names.ts";

/** Who may carry files in the offices of whoever asks, as a list has room for their names. */
export async function listCarriers(db: Db, actor: Actor) {
  const able = (await listUsers(db)).filter((user) => mayCarry(user, scopeOf(actor).offices));
  const ids = able.map(({ id }) => id);
  const names = namesApart(await staffNames(db, ids));
  return ids.map((id) => ({ id, name: names.get(id) ?? "" }));
}
