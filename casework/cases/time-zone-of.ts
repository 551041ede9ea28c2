import type { CaseFile } from "#db/records/cases.ts";
import { findOffice } from "#db/records/organisation.ts";
import type { Db } from "#dialect";

/** In which time zone the times of a file are said: its office's. */
export async function timeZoneOf(db: Db, { officeId }: Pick<CaseFile, "officeId">): Promise<string> {
  return (await findOffice(db, officeId))?.timeZone ?? "UTC";
}
