import type { CaseFile } from "#db/records/cases.ts";
import { findConnectedPerson } from "#db/records/connected-persons.ts";
import { findConditions, findTransfer } from "#db/records/custody.ts";
import { findPlaceOf } from "#db/records/detentions.ts";
import { findRelation } from "#db/records/families.ts";
import { findWantedNotice } from "#db/records/wanted-notices.ts";
import type { Db } from "#dialect";
import { type WhenRecorded, whenRead } from "../cases/happened.ts";
import { conditionsSaid } from "../detentions/conditions-known.ts";
import { moveSaid } from "../detentions/moves-of.ts";
import { openValue, type Unreadable } from "../vault.ts";
import { noticeSaid } from "../wanted/wanted-known.ts";
import type { Correctable } from "./prepare-correction.ts";

export async function transferNow(db: Db, file: CaseFile, id: string): Promise<Correctable> {
  const row = await findTransfer(db, file, id);
  const [said, heldAt] = [await moveSaid(db, row), await findPlaceOf(db, row)];
  return {
    table: "detention_transfers",
    version: row.version,
    custodyStage: row.custodyStage,
    place: row.placeId ?? undefined,
    heldAt: heldAt && { id: heldAt.id, name: heldAt.name, city: heldAt.city },
    placeText: said === "unreadable" ? undefined : said.place,
    ...textAndWhen(said),
  };
}

export async function conditionsNow(db: Db, file: CaseFile, id: string): Promise<Correctable> {
  const row = await findConditions(db, file, id);
  const said = await conditionsSaid(db, row);
  return { table: "detention_conditions", version: row.version, ...textAndWhen(said) };
}

export async function wantedNoticeNow(db: Db, file: CaseFile, id: string): Promise<Correctable> {
  const row = await findWantedNotice(db, file, id);
  return { table: "wanted_notices", version: row.version, ...textAndWhen(await noticeSaid(db, row)) };
}

/** Nothing of who they are. */
export async function connectedPersonNow(db: Db, file: CaseFile, id: string): Promise<Correctable> {
  const { version } = await findConnectedPerson(db, file, id);
  return { table: "connected_persons", version };
}

export async function relationNow(db: Db, file: CaseFile, id: string): Promise<Correctable> {
  const { chain, version, sealed } = await findRelation(db, file, id);
  const bound = { table: "relations", id, chain, version };
  const said = await openValue<{ text?: string }>(db, bound, "relation", sealed);
  return { table: "relations", version, text: said === "unreadable" ? undefined : said.text };
}

const textAndWhen = (said: { text?: string | undefined; when: WhenRecorded } | Unreadable) =>
  said === "unreadable" ? {} : { text: said.text, when: whenRead(said.when) };
