import type { CaseFile } from "#db/records/cases.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { activeRules } from "#domain/clocks/active-rules.ts";
import { changed } from "#domain/clocks/changed.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { computeClocks } from "#domain/clocks/compute-clocks.ts";
import type { RiskLevel } from "#domain/vocabulary/risk-levels.ts";
import type { OfficeOfFile } from "./clock-facts.ts";
import { placeOfFile } from "./clock-facts.ts";
import type { ByPeople } from "./clocks-of.ts";

const REVIEWS = shippedRules.filter(({ starts_on }) => starts_on?.event === "review");

/** The level of a file, when somebody looked at it last, and since when it has this one. */
type Looked = { level: RiskLevel; at: Date | undefined; since: Date };

/**
 * The clocks of a file with the one by which its risk is to be looked at again, where the office has asked for it: how
 * soon, depends on the level, which is known only once all others are computed.
 */
export function withReview(
  clocks: Clock[],
  file: CaseFile,
  office: OfficeOfFile | undefined,
  { switches, changes }: ByPeople,
  { level, at, since }: Looked,
): Clock[] {
  const rules = activeRules(REVIEWS, switches);
  const place = placeOfFile(file, office);
  if (rules.length === 0 || place === undefined || file.stage === "closed") return clocks;
  const reviewed = { level, since: at && at > since ? at : since };
  const [review] = changed(
    computeClocks({ file: place, detentions: [], contacts: [], reviewed }, rules),
    changes,
  );
  return review
    ? [...clocks, review].sort(
        (one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.key < other.key ? -1 : 1),
      )
    : clocks;
}
