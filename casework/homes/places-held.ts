import { countHeldAt } from "#db/records/list-happened.ts";
import type { Db } from "#dialect";

/** Where people are held now, the most first; a place that is not known, or on no list, last. */
export async function placesHeld(db: Db, offices: string[]) {
  const rows = await countHeldAt(db, offices);
  return rows.sort(
    (one, other) =>
      Number(one.placeId === null) - Number(other.placeId === null) ||
      other.people - one.people ||
      (one.name ?? "").localeCompare(other.name ?? ""),
  );
}
