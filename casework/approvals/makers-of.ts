import { listActorsOf } from "#db/records/entries.ts";
import { findUser } from "#db/records/users.ts";
import type { Db } from "#dialect";
import type { Event } from "#domain/history/events.ts";

const MAKING: readonly Event[] = ["user.invited", "role.granted"];

/**
 * Who made somebody one of the staff: whoever invited them, at first or again, and whoever gave them a role. The
 * entries say so, for no column does; the first comes first, and nobody where no entry is found.
 */
export async function makersOf(db: Db, userId: string): Promise<string[]> {
  const user = await findUser(db, userId);
  return user ? listActorsOf(db, user.chain, MAKING) : [];
}
