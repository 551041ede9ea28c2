import { and, asc, eq } from "drizzle-orm";
import type { Db } from "#dialect";
import { counsels, hearings, illTreatments } from "../schema/defence.ts";
import type { CaseFile } from "./cases.ts";
import { standingOf } from "./of-a-file.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type Counsel = typeof counsels.$inferSelect;
export type Hearing = typeof hearings.$inferSelect;
export type IllTreatment = typeof illTreatments.$inferSelect;
type At = { id: string; version: number };

export const insertCounsel = (tx: Writing, row: typeof counsels.$inferInsert) => insertRow(tx, counsels, row);
export const amendCounsel = (tx: Writing, at: At, changes: Partial<Counsel>) =>
  amendRow(tx, counsels, at, changes);

/** Everything recorded of a file's counsel that was not withdrawn, in the order of recording. */
export const listCounsels: (db: Db, caseFile: CaseFile) => Promise<Counsel[]> = standingOf(
  counsels,
  asc(counsels.recordedAt),
  asc(counsels.id),
);

export async function findCounsel(db: Db, caseFile: CaseFile, id: string) {
  const [found] = await db
    .select()
    .from(counsels)
    .where(and(eq(counsels.caseId, caseFile.id), eq(counsels.id, id)));
  return found;
}

export const insertHearing = (tx: Writing, row: typeof hearings.$inferInsert) => insertRow(tx, hearings, row);
export const amendHearing = (tx: Writing, at: At, changes: Partial<Hearing>) =>
  amendRow(tx, hearings, at, changes);

/** All hearings of a file that were not withdrawn, earliest first; of one time the one recorded last comes last. */
export const listHearings: (db: Db, caseFile: CaseFile) => Promise<Hearing[]> = standingOf(
  hearings,
  asc(hearings.heldFrom),
  asc(hearings.recordedAt),
  asc(hearings.id),
);

export async function findHearing(db: Db, caseFile: CaseFile, id: string) {
  const [found] = await db
    .select()
    .from(hearings)
    .where(and(eq(hearings.caseId, caseFile.id), eq(hearings.id, id)));
  return found;
}

export const insertIllTreatment = (tx: Writing, row: typeof illTreatments.$inferInsert) =>
  insertRow(tx, illTreatments, row);
export const amendIllTreatment = (tx: Writing, at: At, changes: Partial<IllTreatment>) =>
  amendRow(tx, illTreatments, at, changes);

/** All ill-treatment of a file that was not withdrawn, in the order of recording. */
export const listIllTreatments: (db: Db, caseFile: CaseFile) => Promise<IllTreatment[]> = standingOf(
  illTreatments,
  asc(illTreatments.recordedAt),
  asc(illTreatments.id),
);

export async function findIllTreatment(db: Db, caseFile: CaseFile, id: string) {
  const [found] = await db
    .select()
    .from(illTreatments)
    .where(and(eq(illTreatments.caseId, caseFile.id), eq(illTreatments.id, id)));
  return found;
}
