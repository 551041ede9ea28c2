import { type ConditionsRecord, listConditions } from "#db/records/custody.ts";
import type { Detention } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { When } from "#domain/when/when.ts";
import { type WhenRecorded, whenRead } from "../cases/happened.ts";
import { openValue, type Unreadable } from "../vault.ts";

/** What the sealed part of a record of how somebody is held says. */
export type ConditionsSaid = {
  text?: string | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
  when: WhenRecorded;
};

/** How somebody is held, as it was known last. */
export async function conditionsKnown(db: Db, detention: Detention) {
  const last = (await listConditions(db, detention)).at(-1);
  if (!last) return undefined;
  const { id, admitted, placeDisclosed, family, counsel, humanitarian, unhcr } = last;
  const said = await conditionsSaid(db, last);
  const asOf = whenKnown(last, said);
  return { id, admitted, placeDisclosed, family, counsel, humanitarian, unhcr, asOf, said };
}

export const conditionsSaid = (db: Db, { id, chain, version, sealed }: ConditionsRecord) =>
  openValue<ConditionsSaid>(
    db,
    { table: "detention_conditions", id, chain, version },
    "detention_conditions",
    sealed,
  );

const whenKnown = ({ asOfFrom, asOfTo }: ConditionsRecord, said: ConditionsSaid | Unreadable): When =>
  said === "unreadable"
    ? { earliest: asOfFrom, latest: asOfTo, precision: "interval", about: false }
    : whenRead(said.when);
