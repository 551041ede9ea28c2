import { eq } from "drizzle-orm";
import type { Db } from "#dialect";
import { plans } from "../schema/care.ts";
import type { CaseFile } from "./cases.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type PlanRecord = typeof plans.$inferSelect;

export const insertPlan = (tx: Writing, row: typeof plans.$inferInsert) => insertRow(tx, plans, row);
export const amendPlan = (
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<typeof plans.$inferInsert>,
) => amendRow(tx, plans, at, changes);

/** There is one plan a file, or none. */
export async function findPlan(db: Db, caseFile: CaseFile): Promise<PlanRecord | undefined> {
  const [found] = await db.select().from(plans).where(eq(plans.id, caseFile.id));
  return found;
}
