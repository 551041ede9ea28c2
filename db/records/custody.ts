import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import { notFound } from "#domain/refusals.ts";
import { detentionConditions, detentionTransfers } from "../schema/custody.ts";
import type { CaseFile } from "./cases.ts";
import type { Detention } from "./detentions.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type TransferRecord = typeof detentionTransfers.$inferSelect;
export type ConditionsRecord = typeof detentionConditions.$inferSelect;
type At = { id: string; version: number };

export const insertTransfer = (tx: Writing, row: typeof detentionTransfers.$inferInsert) =>
  insertRow(tx, detentionTransfers, row);

export const amendTransfer = (tx: Writing, at: At, changes: Partial<TransferRecord>) =>
  amendRow(tx, detentionTransfers, at, changes);

/** @throws NotFound */
export async function findTransfer(db: Db, caseFile: CaseFile, id: string): Promise<TransferRecord> {
  const [found] = await db
    .select()
    .from(detentionTransfers)
    .where(and(eq(detentionTransfers.caseId, caseFile.id), eq(detentionTransfers.id, id)));
  if (!found) throw notFound();
  return found;
}

/** How often, and where to, somebody held was moved, the last move last; of one that nobody knows when, that it was told last counts. */
export const listTransfers = (db: Db, { id }: Detention): Promise<TransferRecord[]> =>
  db
    .select()
    .from(detentionTransfers)
    .where(and(eq(detentionTransfers.detentionId, id), isNull(detentionTransfers.withdrawnAt)))
    .orderBy(
      asc(detentionTransfers.movedTo),
      asc(detentionTransfers.movedFrom),
      asc(detentionTransfers.recordedAt),
      asc(detentionTransfers.id),
    );

export const insertConditions = (tx: Writing, row: typeof detentionConditions.$inferInsert) =>
  insertRow(tx, detentionConditions, row);

export const amendConditions = (tx: Writing, at: At, changes: Partial<ConditionsRecord>) =>
  amendRow(tx, detentionConditions, at, changes);

/** @throws NotFound */
export async function findConditions(db: Db, caseFile: CaseFile, id: string): Promise<ConditionsRecord> {
  const [found] = await db
    .select()
    .from(detentionConditions)
    .where(and(eq(detentionConditions.caseId, caseFile.id), eq(detentionConditions.id, id)));
  if (!found) throw notFound();
  return found;
}

/** How somebody is held, as known at each time; the last one counts. */
export const listConditions = (db: Db, { id }: Detention): Promise<ConditionsRecord[]> =>
  db
    .select()
    .from(detentionConditions)
    .where(and(eq(detentionConditions.detentionId, id), isNull(detentionConditions.withdrawnAt)))
    .orderBy(
      asc(detentionConditions.asOfTo),
      asc(detentionConditions.asOfFrom),
      asc(detentionConditions.recordedAt),
      asc(detentionConditions.id),
    );
