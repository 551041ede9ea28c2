import { and, asc, eq } from "drizzle-orm";
import type { Db } from "#dialect";
import type { SpecificNeed } from "#domain/vocabulary/specific-needs.ts";
import { compiled, given } from "../compiled.ts";
import { specificNeeds } from "../schema/care.ts";
import type { CaseFile } from "./cases.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type SpecificNeedRecord = typeof specificNeeds.$inferSelect;
type At = { id: string; version: number };

export const insertSpecificNeed = (tx: Writing, row: typeof specificNeeds.$inferInsert) =>
  insertRow(tx, specificNeeds, row);
export const amendSpecificNeed = (tx: Writing, at: At, changes: Partial<SpecificNeedRecord>) =>
  amendRow(tx, specificNeeds, at, changes);

const needsOf = compiled<{ caseId: string }, SpecificNeedRecord>((db) =>
  db
    .select()
    .from(specificNeeds)
    .where(eq(specificNeeds.caseId, given(specificNeeds.caseId, "caseId")))
    .orderBy(asc(specificNeeds.need)),
);
/** What was recorded last of each of a person's needs. */
export const listSpecificNeeds = (db: Db, { id }: CaseFile): Promise<SpecificNeedRecord[]> =>
  needsOf(db, { caseId: id });

/** There is one record of each need, or none. */
export async function findSpecificNeed(
  db: Db,
  caseFile: CaseFile,
  need: SpecificNeed,
): Promise<SpecificNeedRecord | undefined> {
  const [found] = await db
    .select()
    .from(specificNeeds)
    .where(and(eq(specificNeeds.caseId, caseFile.id), eq(specificNeeds.need, need)));
  return found;
}
