import type { CaseFile } from "#db/records/cases.ts";
import { listCorrectionsOf } from "#db/records/history-pages.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { type HistoryEntry, historyEntry } from "./history-entry.ts";

/** Entries of a file as their reader may see them, each with the numbers of the entries that correct it. */
export async function historyEntries(
  db: Db,
  actor: Actor,
  file: CaseFile,
  rows: readonly Parameters<typeof historyEntry>[2][],
): Promise<HistoryEntry[]> {
  const numbers = rows.map(({ chainSeq }) => chainSeq);
  const corrections = await listCorrectionsOf(db, file, numbers);
  const entries: HistoryEntry[] = [];
  for (const row of rows) {
    const by = corrections.filter(({ corrects }) => corrects === row.chainSeq);
    entries.push(
      await historyEntry(
        db,
        actor,
        row,
        by.map(({ chainSeq }) => chainSeq),
      ),
    );
  }
  return entries;
}
