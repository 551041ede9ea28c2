import { type AnyColumn, and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import { notFound } from "#domain/refusals.ts";
import type { CustodyStage } from "#domain/vocabulary/custody-stages.ts";
import { detentionConditions, detentionTransfers } from "../schema/custody.ts";
import { places } from "../schema/organisation.ts";
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
    .where(movesOf(id))
    .orderBy(...IN_ORDER.map((column) => asc(column)));

/** Each move of somebody in all their detentions, with the state and the time zone of the place, where it is one of the list. */
export const listMovesOf = (db: Db, { id }: CaseFile) =>
  db
    .select({
      id: detentionTransfers.id,
      detentionId: detentionTransfers.detentionId,
      movedFrom: detentionTransfers.movedFrom,
      movedTo: detentionTransfers.movedTo,
      custodyStage: detentionTransfers.custodyStage,
      country: places.country,
      timeZone: places.timeZone,
    })
    .from(detentionTransfers)
    .leftJoin(places, eq(places.id, detentionTransfers.placeId))
    .where(and(eq(detentionTransfers.caseId, id), isNull(detentionTransfers.withdrawnAt)));
export type MoveRecord = Awaited<ReturnType<typeof listMovesOf>>[number];

/** At which stage the last of these moves left them; null of whoever was never moved. */
export const stageOfLastMove = (detentionId: AnyColumn) =>
  sql<CustodyStage | null>`(select ${detentionTransfers.custodyStage} from ${detentionTransfers} where ${movesOf(
    detentionId,
  )} order by ${sql.join(
    IN_ORDER.map((column) => desc(column)),
    sql`, `,
  )} limit 1)`;

const movesOf = (detentionId: string | AnyColumn) =>
  and(eq(detentionTransfers.detentionId, detentionId), isNull(detentionTransfers.withdrawnAt));

const IN_ORDER = [
  detentionTransfers.movedTo,
  detentionTransfers.movedFrom,
  detentionTransfers.recordedAt,
  detentionTransfers.id,
];

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
