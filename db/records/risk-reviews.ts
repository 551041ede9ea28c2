import { eq } from "drizzle-orm";
import type { Db } from "#dialect";
import { compiled, given } from "../compiled.ts";
import { riskReviews } from "../schema/care.ts";
import type { CaseFile } from "./cases.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type RiskReviewRecord = typeof riskReviews.$inferSelect;

export const insertRiskReview = (tx: Writing, row: typeof riskReviews.$inferInsert) =>
  insertRow(tx, riskReviews, row);
export const amendRiskReview = (
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<typeof riskReviews.$inferInsert>,
) => amendRow(tx, riskReviews, at, changes);

const reviewOf = compiled<{ id: string }, RiskReviewRecord>((db) =>
  db
    .select()
    .from(riskReviews)
    .where(eq(riskReviews.id, given(riskReviews.id, "id"))),
);
/** How somebody looked at the risk of this file last, if anybody has. */
export const findRiskReview = async (db: Db, { id }: CaseFile): Promise<RiskReviewRecord | undefined> =>
  (await reviewOf(db, { id })).at(0);
