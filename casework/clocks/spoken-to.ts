import type { CaseFile, WhereaboutsRecord } from "#db/records/cases.ts";
import { listNotesOfContact } from "#db/records/contact-notes.ts";
import type { Db } from "#dialect";
import { openValue } from "../vault.ts";

/** When somebody spoke to a person who hides or was taken home, or saw them: a note of a contact or a visit says so, unless it was taken back. */
export async function spokenToUnseen(
  db: Db,
  file: CaseFile,
  whereabouts: WhereaboutsRecord[],
): Promise<Date[]> {
  if (!whereabouts.some(({ whereabouts }) => UNSEEN.has(whereabouts))) return [];
  const spoke: Date[] = [];
  for (const { id, version, sealed, happenedFrom, recordedAt } of await listNotesOfContact(db, file)) {
    const bound = { table: "notes", id, chain: file.chain, version };
    const said = await openValue<{ withdrawn?: boolean }>(db, bound, "note", sealed);
    if (said !== "unreadable" && !said.withdrawn) spoke.push(happenedFrom ?? recordedAt);
  }
  return spoke;
}

const UNSEEN = new Set<string>(["in_hiding", "in_country_of_origin"]);
