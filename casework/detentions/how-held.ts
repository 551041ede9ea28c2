import { type Detention, findPlaceOf } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { Precision, When } from "#domain/when/when.ts";
import type { WhenRecorded } from "../cases/happened.ts";
import { openValue, type Unreadable } from "../vault.ts";

/** What a detention's sealed part says. */
export type DetentionSaid = {
  place?: string;
  when?: WhenRecorded;
  text?: string;
  toldBy?: string;
  reliability?: Reliability;
};

/** A detention as people read it: where, since when, why, and who says so. */
export async function howHeld(db: Db, detention: Detention) {
  const { id, version, recordedStart, ground, custodyStage, captor, ended, jurisdiction, timeZone } =
    detention;
  const place = await findPlaceOf(db, detention);
  const said = await saidOf(db, detention);
  return {
    id,
    version,
    jurisdiction,
    timeZone,
    place: place && { id: place.id, name: place.name, city: place.city },
    placeText: said === "unreadable" ? undefined : said.place,
    taken: takenOf(detention, said),
    recordedStart,
    ground,
    custodyStage,
    captor,
    ended,
    said,
  };
}

const saidOf = (db: Db, { id, chain, version, sealed }: Detention) =>
  openValue<DetentionSaid>(db, { table: "detentions", id, chain, version }, "detention", sealed);

function takenOf(detention: Detention, said: DetentionSaid | Unreadable): When {
  const words = said === "unreadable" ? undefined : said.when?.words;
  return {
    earliest: detention.takenFrom,
    latest: detention.takenTo,
    precision: detention.takenPrecision as Precision,
    about: detention.takenAbout,
    ...(words && { words }),
  };
}
