import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findRiskReview } from "#db/records/risk-reviews.ts";
import { line } from "#domain/text/fields.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { putReview, setMeanwhile } from "./review-row.ts";
import { type RiskSaid, setLevelOf } from "./risk-set.ts";

/** Records that somebody looked at a person's risk again and found that it stands; the next review is due from now. */
export const reviewRisk = command({
  name: "risk.review",
  guards: "nothing",
  input: z.object({
    caseNumber,
    /** what was looked at, and what it comes to */
    why: z.string("risk.review_missing").trim().min(1, "risk.review_missing").pipe(line(500)),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const before = await findRiskReview(tx.db, file);
    const { id, chain } = file;
    const { why } = input;
    const bound = { table: "risk_reviews", id, chain, version: (before?.version ?? 0) + 1 };
    const said: RiskSaid = { why };
    const set = setLevelOf(before);
    const row = await putReview(tx, file, before, {
      finding: "stands",
      level: set?.level ?? null,
      until: set?.until ?? null,
      sealed: await tx.seal(bound, "risk_review", said),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    if (!row) throw await setMeanwhile(tx.db, file, "");
    return {
      happened: "risk.reviewed",
      chain,
      caseId: id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "risk_reviews", id, version: row.version },
      details: { by: actor.name, why },
    };
  },
});
