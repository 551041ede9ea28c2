import { type CaseFile, listWhereabouts, type WhereaboutsRecord } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { When } from "#domain/when/when.ts";
import { openValue } from "../vault.ts";
import { type WhenRecorded, whenRead } from "./happened.ts";

/** What the sealed part of a whereabouts record says. */
export type WhereaboutsSaid = {
  place?: string | undefined;
  when?: WhenRecorded;
  text?: string | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
};

/** Where a person was last known to be outside a detention, since when, and who says so. */
export async function whereKnown(db: Db, file: CaseFile) {
  const last = (await listWhereabouts(db, file)).findLast(({ withdrawnAt }) => withdrawnAt === null);
  return last && saidWhere(db, last);
}

/** A whereabouts record as people read it. */
export async function saidWhere(db: Db, record: WhereaboutsRecord) {
  const { id, chain, version, sealed, whereabouts } = record;
  const said = await openValue<WhereaboutsSaid>(
    db,
    { table: "whereabouts", id, chain, version },
    "whereabouts",
    sealed,
  );
  const since: When =
    said !== "unreadable" && said.when
      ? whenRead(said.when)
      : { earliest: record.sinceFrom, latest: record.sinceTo, precision: "interval", about: false };
  return { id, version, whereabouts, since, said };
}
