import type { CaseFile } from "#db/records/cases.ts";
import { findRiskReview, type RiskReviewRecord } from "#db/records/risk-reviews.ts";
import type { Db } from "#dialect";
import type { SetLevel } from "#domain/risk/set-by-hand.ts";
import { staffNames } from "../users/staff-names.ts";
import { openValue } from "../vault.ts";

/** What was said of a risk, sealed with its row. */
export type RiskSaid = { why: string };

/** The level that a supervisor has set and not taken back, whether or not it has ended since. */
export const setLevelOf = (review: RiskReviewRecord | undefined): SetLevel | undefined =>
  review?.level && review.until ? { level: review.level, until: review.until } : undefined;

/** Who looked at the risk of a file last and what they found: why, and until when a level is set by hand. */
export async function riskReviewed(db: Db, file: CaseFile, now: Date) {
  const review = await findRiskReview(db, file);
  if (!review) return { version: 0, set: undefined };
  const { id, chain, version, sealed, recordedBy, recordedAt } = review;
  const said = await openValue<RiskSaid>(
    db,
    { table: "risk_reviews", id, chain, version },
    "risk_review",
    sealed,
  );
  const set = setLevelOf(review);
  return {
    version,
    at: recordedAt,
    by: (await staffNames(db, [recordedBy])).get(recordedBy)?.name ?? "",
    why: said === "unreadable" ? undefined : said.why,
    set: set && set.until > now ? set : undefined,
  };
}
