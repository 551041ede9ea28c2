import { listActorsOf } from "#db/records/entries.ts";
import { findUser } from "#db/records/users.ts";
import type { Db } from "#dialect";
import type { Event } from "#domain/history/events.ts";

const MAKING: readonly Event[] = ["user.invited", "role.granted"];

/**
 * Who made somebody one of the staff: whoever invited them, at first or again, and whoever gave them a role; and who
 * made those, and so on, for nobody shall make somebody who makes somebody who approves. The entries say so, for no
 * column does; the nearest come first, and nobody where no entry is found.
 */
export async function makersOf(db: Db, userId: string): Promise<string[]> {
  const makers: string[] = [];
  for (let asked = [userId]; asked.length > 0; ) {
    const found = (await Promise.all(asked.map((id) => makersNextTo(db, id)))).flat();
    asked = [...new Set(found)].filter((id) => id !== userId && !makers.includes(id));
    makers.push(...asked);
  }
  return makers;
}

async function makersNextTo(db: Db, userId: string): Promise<string[]> {
  const user = await findUser(db, userId);
  return user ? listActorsOf(db, user.chain, MAKING) : [];
}
