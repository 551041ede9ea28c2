import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findRiskReview } from "#db/records/risk-reviews.ts";
import { findStanding } from "#db/records/standings.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { levelOf } from "#domain/risk/set-by-hand.ts";
import { line } from "#domain/text/fields.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { addDays, endOfDay } from "#domain/when/civil-days.ts";
import { localDay } from "../cases/local-day.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { putReview, setMeanwhile } from "./review-row.ts";
import { type RiskSaid, setLevelOf } from "./risk-set.ts";

/** What is set is looked at again after a quarter of a year at the latest. */
const LONGEST_DAYS = 90;

/** Sets the level of a person's risk until a day, against what is worked out, or lets it be worked out again; always with the reason. */
export const overrideRisk = command({
  name: "risk.override",
  guards: "entity",
  input: z.object({
    caseNumber,
    /** of what was said of this risk before; 0, or left out, while nothing was */
    version: z.coerce.number("form.missing").int("form.missing").nonnegative("form.missing").default(0),
    level: z.enum([...RISK_LEVELS, "as_worked_out"], "risk.level_missing"),
    /** the last day on which it stands */
    until: z.iso.date("form.date").optional(),
    why: z.string("risk.why_missing").trim().min(1, "risk.why_missing").pipe(line(500)),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const before = await findRiskReview(tx.db, file);
    if ((before?.version ?? 0) !== input.version) throw await setMeanwhile(tx.db, file, input.level);
    const { timeZone } = officeOf(actor, file.officeId);
    const set = setLevelOf(before);
    const stands = set && set.until > now ? set : undefined;
    const { id, chain } = file;
    const { why } = input;
    const level = input.level === "as_worked_out" ? null : input.level;
    const workedOut = levelOf((await findStanding(tx.db, file))?.reasons ?? []);
    if (level === null && !stands) throw ruleBroken("level", "risk.not_set");
    if (level === workedOut && !stands) throw ruleBroken("level", "risk.is_so");
    const until = level === null ? null : lastDay(input.until, localDay(now, timeZone));
    const bound = { table: "risk_reviews", id, chain, version: input.version + 1 };
    const said: RiskSaid = { why };
    const row = await putReview(tx, file, before, {
      finding: level === null ? "as_worked_out" : "set",
      level,
      until: until === null ? null : endOfDay(until, timeZone),
      sealed: await tx.seal(bound, "risk_review", said),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    if (!row) throw await setMeanwhile(tx.db, file, input.level);
    return {
      happened: "risk.overridden",
      chain,
      caseId: id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "risk_reviews", id, version: row.version },
      details: {
        by: actor.name,
        finding: level === null ? "as_worked_out" : "set",
        riskLevel: level ?? workedOut,
        riskBefore: stands?.level ?? workedOut,
        until: until ?? undefined,
        why,
      },
    };
  },
});

/** @throws RuleBroken where no day is given, or it has passed, or lies too far ahead */
function lastDay(until: string | undefined, today: string): string {
  if (until === undefined) throw ruleBroken("until", "risk.until_missing");
  if (until < today) throw ruleBroken("until", "risk.until_past");
  if (until > addDays(today, LONGEST_DAYS)) throw ruleBroken("until", "risk.until_far");
  return until;
}
