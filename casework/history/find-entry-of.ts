import type { CaseFile } from "#db/records/cases.ts";
import type { Entry } from "#db/records/entries.ts";
import { listEntryPage } from "#db/records/history-pages.ts";
import type { Db } from "#dialect";
import { entryDetails } from "./entry-details.ts";

/** The newest entry of this event that tells of a thing: the arrest that began a detention, for example. */
export async function findEntryOf(
  db: Db,
  file: CaseFile,
  event: string,
  id: string,
): Promise<Entry | undefined> {
  for (const entry of await listEntryPage(db, file, { events: [event], most: 100 })) {
    const details = await entryDetails(db, entry);
    if (details !== "unreadable" && details.subject?.id === id) return entry;
  }
  return undefined;
}
