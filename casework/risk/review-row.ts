import type { CaseFile } from "#db/records/cases.ts";
import {
  amendRiskReview,
  findRiskReview,
  insertRiskReview,
  type RiskReviewRecord,
} from "#db/records/risk-reviews.ts";
import type { Db } from "#dialect";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import type { Transaction } from "../door.ts";

type Said = Pick<RiskReviewRecord, "finding" | "level" | "until" | "sealed" | "recordedBy" | "recordedAt">;

/** Writes what somebody found: the row of a file, or the one before it amended. `undefined` where somebody was faster. */
export async function putReview(
  tx: Transaction,
  { id, chain }: CaseFile,
  before: RiskReviewRecord | undefined,
  said: Said,
) {
  if (before) return amendRiskReview(tx, { id, version: before.version }, said);
  return insertRiskReview(tx, { id, chain, version: 1, ...said });
}

/** Somebody has set the risk since the page was shown. */
export async function setMeanwhile(db: Db, file: CaseFile, yours: string) {
  const theirs = await findRiskReview(db, file);
  const thing = { table: "risk_reviews", id: file.id };
  return changedMeanwhile(db, file.chain, thing, theirs?.version ?? 0, [
    { field: "level", yours, theirs: theirs?.level ?? "as_worked_out" },
  ]);
}
