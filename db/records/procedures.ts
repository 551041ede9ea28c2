import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import { notFound } from "#domain/refusals.ts";
import { asylumAttempts, procedureSteps, procedures } from "../schema/procedures.ts";
import type { CaseFile } from "./cases.ts";
import { standingOf } from "./of-a-file.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type ProcedureRecord = typeof procedures.$inferSelect;
export type ProcedureStep = typeof procedureSteps.$inferSelect;
export type AsylumAttemptRecord = typeof asylumAttempts.$inferSelect;
type At = { id: string; version: number };

export const insertProcedure = (tx: Writing, row: typeof procedures.$inferInsert) =>
  insertRow(tx, procedures, row);
export const amendProcedure = (tx: Writing, at: At, changes: Partial<ProcedureRecord>) =>
  amendRow(tx, procedures, at, changes);

/** All procedures of a file that were not withdrawn as wrong, in the order in which they were opened here. */
export const listProcedures: (db: Db, caseFile: CaseFile) => Promise<ProcedureRecord[]> = standingOf(
  procedures,
  asc(procedures.recordedAt),
  asc(procedures.id),
);

/** @throws NotFound, also for one that was withdrawn */
export async function findProcedure(db: Db, caseFile: CaseFile, id: string): Promise<ProcedureRecord> {
  const [found] = await db
    .select()
    .from(procedures)
    .where(and(eq(procedures.caseId, caseFile.id), eq(procedures.id, id), isNull(procedures.withdrawnAt)));
  if (!found) throw notFound();
  return found;
}

export const insertProcedureStep = (tx: Writing, row: typeof procedureSteps.$inferInsert) =>
  insertRow(tx, procedureSteps, row);
export const amendProcedureStep = (tx: Writing, at: At, changes: Partial<ProcedureStep>) =>
  amendRow(tx, procedureSteps, at, changes);

/** All steps of a file's procedures that were not withdrawn; `domain/procedures/in-order.ts` puts those of one in order. */
export const listProcedureSteps: (db: Db, caseFile: CaseFile) => Promise<ProcedureStep[]> = standingOf(
  procedureSteps,
  asc(procedureSteps.happenedFrom),
  asc(procedureSteps.recordedAt),
  asc(procedureSteps.id),
);

export async function findProcedureStep(db: Db, caseFile: CaseFile, id: string) {
  const [found] = await db
    .select()
    .from(procedureSteps)
    .where(and(eq(procedureSteps.caseId, caseFile.id), eq(procedureSteps.id, id)));
  return found;
}

export const insertAsylumAttempt = (tx: Writing, row: typeof asylumAttempts.$inferInsert) =>
  insertRow(tx, asylumAttempts, row);
export const amendAsylumAttempt = (tx: Writing, at: At, changes: Partial<AsylumAttemptRecord>) =>
  amendRow(tx, asylumAttempts, at, changes);

/** All attempts of a file that were not withdrawn, earliest first. */
export const listAsylumAttempts: (db: Db, caseFile: CaseFile) => Promise<AsylumAttemptRecord[]> = standingOf(
  asylumAttempts,
  asc(asylumAttempts.happenedTo),
  asc(asylumAttempts.happenedFrom),
  asc(asylumAttempts.id),
);

export async function findAsylumAttempt(db: Db, caseFile: CaseFile, id: string) {
  const [found] = await db
    .select()
    .from(asylumAttempts)
    .where(and(eq(asylumAttempts.caseId, caseFile.id), eq(asylumAttempts.id, id)));
  return found;
}

/** What became of each attempt of several files that somebody has found in their scope. */
export const listAttemptsOf = (db: Db, caseIds: readonly string[]) =>
  db
    .select({
      caseId: asylumAttempts.caseId,
      outcome: asylumAttempts.outcome,
      happenedFrom: asylumAttempts.happenedFrom,
      happenedTo: asylumAttempts.happenedTo,
    })
    .from(asylumAttempts)
    .where(and(inArray(asylumAttempts.caseId, [...caseIds]), isNull(asylumAttempts.withdrawnAt)));
