import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import { clockChanges, manualClocks } from "../schema/clocks.ts";
import type { CaseFile } from "./cases.ts";
import { standingOf } from "./of-a-file.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type ManualClock = typeof manualClocks.$inferSelect;
export type ClockChangeRecord = typeof clockChanges.$inferSelect;
type At = { id: string; version: number };

export const insertManualClock = (tx: Writing, row: typeof manualClocks.$inferInsert) =>
  insertRow(tx, manualClocks, row);
export const amendManualClock = (tx: Writing, at: At, changes: Partial<ManualClock>) =>
  amendRow(tx, manualClocks, at, changes);

/** The limits of a file that somebody has set by hand and not withdrawn. */
export const listManualClocks: (db: Db, caseFile: CaseFile) => Promise<ManualClock[]> = standingOf(
  manualClocks,
  asc(manualClocks.recordedAt),
  asc(manualClocks.id),
);

/** Those of several files, by their ids; what may be seen of them is decided before. */
export const listManualClocksOf = (db: Db, ids: string[]) =>
  db.select().from(manualClocks).where(inArray(manualClocks.id, ids));

export async function findManualClock(db: Db, { id: caseId }: CaseFile, id: string) {
  const [found] = await db
    .select()
    .from(manualClocks)
    .where(and(eq(manualClocks.caseId, caseId), eq(manualClocks.id, id), isNull(manualClocks.withdrawnAt)));
  return found;
}

export const insertClockChange = (tx: Writing, row: typeof clockChanges.$inferInsert) =>
  insertRow(tx, clockChanges, row);
export const amendClockChange = (tx: Writing, at: At, changes: Partial<ClockChangeRecord>) =>
  amendRow(tx, clockChanges, at, changes);

/** What was done to the limits of a file and not withdrawn, in the order in which it happened. */
export const listClockChanges: (db: Db, caseFile: CaseFile) => Promise<ClockChangeRecord[]> = standingOf(
  clockChanges,
  asc(clockChanges.happenedFrom),
  asc(clockChanges.id),
);

export async function findClockChange(db: Db, { id: caseId }: CaseFile, id: string) {
  const [found] = await db
    .select()
    .from(clockChanges)
    .where(and(eq(clockChanges.caseId, caseId), eq(clockChanges.id, id), isNull(clockChanges.withdrawnAt)));
  return found;
}
