import { listTransfers, type TransferRecord } from "#db/records/custody.ts";
import { type Detention, findPlaceOf } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { When } from "#domain/when/when.ts";
import { type WhenRecorded, whenRead } from "../cases/happened.ts";
import { openValue, type Unreadable } from "../vault.ts";

/** What the sealed part of a move says. */
export type MoveSaid = {
  /** as typed, where it is no place of the list */
  place?: string | undefined;
  text?: string | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
  when: WhenRecorded;
};

/** Where to somebody held was moved, one move after the other; without a place and its text nobody knows where to. */
export async function movesOf(db: Db, detention: Detention) {
  const moves = [];
  for (const row of await listTransfers(db, detention)) {
    const [place, said] = [await findPlaceOf(db, row), await moveSaid(db, row)];
    moves.push({
      id: row.id,
      place: place && { id: place.id, name: place.name, city: place.city },
      placeText: said === "unreadable" ? undefined : said.place,
      custodyStage: row.custodyStage,
      moved: whenMoved(row, said),
      said,
    });
  }
  return moves;
}
export type Move = Awaited<ReturnType<typeof movesOf>>[number];

export const moveSaid = (db: Db, { id, chain, version, sealed }: TransferRecord) =>
  openValue<MoveSaid>(db, { table: "detention_transfers", id, chain, version }, "detention_transfer", sealed);

const whenMoved = ({ movedFrom, movedTo }: TransferRecord, said: MoveSaid | Unreadable): When =>
  said === "unreadable"
    ? { earliest: movedFrom, latest: movedTo, precision: "interval", about: false }
    : whenRead(said.when);
