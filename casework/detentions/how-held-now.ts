import type { Detention } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { howHeld } from "./how-held.ts";
import { movesOf } from "./moves-of.ts";

/** A detention as it is now: at the place and the stage of the last move; before it the place they were taken to, and every move. */
export async function howHeldNow(db: Db, detention: Detention) {
  const [began, moves] = [await howHeld(db, detention), await movesOf(db, detention)];
  const { place, placeText, custodyStage } = began;
  const last = moves.at(-1) ?? began;
  return {
    ...began,
    place: last.place,
    placeText: last.placeText,
    custodyStage: last.custodyStage,
    first: { place, placeText, custodyStage },
    moves,
  };
}
