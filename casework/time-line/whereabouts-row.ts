import { type CaseFile, listWhereabouts } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import type { When } from "#domain/when/when.ts";
import { between, type LineItem, spellFrom } from "./line-item.ts";
import { whenSaid } from "./when-said.ts";

/** Where they were outside a detention: each until the next that is known, or until they were taken. */
export async function whereaboutsRow(db: Db, file: CaseFile): Promise<LineItem[]> {
  const known = (await listWhereabouts(db, file)).filter(({ withdrawnAt }) => withdrawnAt === null);
  const taken = (await listDetentions(db, file)).map(({ takenFrom, takenTo }) => between(takenFrom, takenTo));
  const spells = await Promise.all(
    known.map(async (record) => ({
      record,
      since: await whenSaid(db, ["whereabouts", "whereabouts"], record, [record.sinceFrom, record.sinceTo]),
    })),
  );
  const starts = [...spells.map(({ since }) => since), ...taken].filter(
    ({ precision }) => precision !== "unknown",
  );
  return spells.map(({ record: { id, whereabouts }, since }) => {
    const next = firstAfter(starts, since);
    const details = { whereabouts };
    return spellFrom(since, next && { event: "", details: {}, when: next }, {
      id,
      event: "whereabouts.recorded",
      details,
    });
  });
}

const firstAfter = (starts: When[], since: When): When | undefined =>
  starts
    .filter(({ earliest }) => earliest > since.earliest)
    .toSorted((one, other) => one.earliest.getTime() - other.earliest.getTime())[0];
