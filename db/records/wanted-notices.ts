import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import { notFound } from "#domain/refusals.ts";
import { wantedNotices } from "../schema/procedures.ts";
import type { CaseFile } from "./cases.ts";
import { standingOf } from "./of-a-file.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type WantedNoticeRecord = typeof wantedNotices.$inferSelect;

export const insertWantedNotice = (tx: Writing, row: typeof wantedNotices.$inferInsert) =>
  insertRow(tx, wantedNotices, row);
export const amendWantedNotice = (
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<WantedNoticeRecord>,
) => amendRow(tx, wantedNotices, at, changes);

/** All notices of a file that were not withdrawn as wrong, earliest first; those that a state took back are among them. */
export const listWantedNotices: (db: Db, caseFile: CaseFile) => Promise<WantedNoticeRecord[]> = standingOf(
  wantedNotices,
  asc(wantedNotices.happenedFrom),
  asc(wantedNotices.recordedAt),
  asc(wantedNotices.id),
);

/** @throws NotFound, also for one that was withdrawn */
export async function findWantedNotice(db: Db, caseFile: CaseFile, id: string): Promise<WantedNoticeRecord> {
  const [found] = await db
    .select()
    .from(wantedNotices)
    .where(
      and(eq(wantedNotices.caseId, caseFile.id), eq(wantedNotices.id, id), isNull(wantedNotices.withdrawnAt)),
    );
  if (!found) throw notFound();
  return found;
}
