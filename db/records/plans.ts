import { eq } from "drizzle-orm";
import type { Db } from "#dialect";
import { compiled, given } from "../compiled.ts";
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

const planOf = compiled<{ id: string }, PlanRecord>((db) =>
  db
    .select()
    .from(plans)
    .where(eq(plans.id, given(plans.id, "id"))),
);
/** There is one plan a file, or none. */
export const findPlan = async (db: Db, { id }: CaseFile): Promise<PlanRecord | undefined> =>
  (await planOf(db, { id })).at(0);
