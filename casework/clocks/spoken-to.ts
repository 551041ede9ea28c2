import type { CaseFile, WhereaboutsRecord } from "#db/records/cases.ts";
import { listNotesOfContact } from "#db/records/contact-notes.ts";
import type { Db } from "#dialect";

/** When somebody spoke to a person who hides, or saw them: a note of a contact or a visit says so. Nobody else's notes are read. */
export async function spokenToWhileHiding(
  db: Db,
  file: CaseFile,
  whereabouts: WhereaboutsRecord[],
): Promise<Date[]> {
  if (!whereabouts.some(({ whereabouts }) => whereabouts === "in_hiding")) return [];
  const notes = await listNotesOfContact(db, file);
  return notes.map(({ happenedFrom, recordedAt }) => happenedFrom ?? recordedAt);
}
