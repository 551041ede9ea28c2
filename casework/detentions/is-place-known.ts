import type { Detention } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { openValue } from "../vault.ts";
import type { DetentionSaid } from "./how-held.ts";

/** Whether anybody has said where somebody is held: a place of the list, or one typed freely, which lies sealed. */
export async function isPlaceKnown(
  db: Db,
  { placeId, id, chain, version, sealed }: Detention,
): Promise<boolean> {
  if (placeId !== null) return true;
  const bound = { table: "detentions", id, chain, version };
  const said = await openValue<DetentionSaid>(db, bound, "detention", sealed);
  return said === "unreadable" || said.place !== undefined;
}
