import type { CaseFile } from "#db/records/cases.ts";
import { listIllTreatments } from "#db/records/defence.ts";
import type { Db } from "#dialect";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { WhenRecorded } from "../cases/happened.ts";

/** What the sealed part of an ill-treatment record says. */
export type IllTreatmentSaid = {
  /** what is alleged */
  text: string;
  observed?: string | undefined;
  seenBy?: string | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
  when: WhenRecorded;
};

/** How often ill-treatment was recorded, and how it stands with the medical examination: as was said last. */
export async function illTreatmentKnown(db: Db, file: CaseFile) {
  const rows = await listIllTreatments(db, file);
  const last = rows.at(-1);
  return last && { count: rows.length, examination: last.examination };
}
