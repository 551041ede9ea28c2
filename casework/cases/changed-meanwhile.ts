import { listLastEntries } from "#db/records/entries.ts";
import type { Db } from "#dialect";
import { conflict, type FieldDifference } from "#domain/refusals.ts";
import { entryDetails } from "../history/entry-details.ts";

/** The conflict of a stale version: who changed the thing last, when, and what is now on each side. */
export async function changedMeanwhile(
  db: Db,
  chain: string,
  thing: { table: string; id: string },
  current: number,
  differences: FieldDifference[],
) {
  for (const entry of await listLastEntries(db, chain, 100)) {
    const details = await entryDetails(db, entry);
    if (details === "unreadable" || details.subject?.id !== thing.id || details.subject.table !== thing.table)
      continue;
    return conflict({ current, changedBy: details.by ?? "", changedAt: entry.at, differences });
  }
  return conflict({ current, changedBy: "", changedAt: new Date(0), differences });
}
