import { listTransfers } from "#db/records/custody.ts";
import type { Detention } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { isPlaceKnown } from "./is-place-known.ts";
import { moveSaid } from "./moves-of.ts";

/** Where somebody held is now: at the place of the last move, else where they were taken to; and when they were moved there. */
export async function whereNow(db: Db, detention: Detention) {
  const last = (await listTransfers(db, detention)).at(-1);
  if (!last) return { placeId: detention.placeId, placeKnown: await isPlaceKnown(db, detention) };
  const said = last.placeId === null ? await moveSaid(db, last) : undefined;
  const placeKnown = said === undefined || (said !== "unreadable" && said.place !== undefined);
  return { placeId: last.placeId, placeKnown, moved: { from: last.movedFrom, to: last.movedTo } };
}
export type WhereNow = Awaited<ReturnType<typeof whereNow>>;
