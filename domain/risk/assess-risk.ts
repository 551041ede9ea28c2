import { RISK_LEVELS, type RiskLevel } from "#domain/vocabulary/risk-levels.ts";
import { CONDITIONS, type Condition } from "./conditions.ts";
import type { RiskFacts } from "./facts.ts";

/** A condition that holds; the decisive ones make the level. `key` stands below `risk.reasons` in the messages. */
export interface Reason {
  key: string;
  level: RiskLevel;
  decisive: boolean;
  since?: Date;
}

export interface RiskAssessment {
  level: RiskLevel;
  /** All that hold, strongest first. */
  reasons: Reason[];
  /** When level or reasons will change by time alone, if nothing is recorded until then. */
  changesAt?: Date;
}

/**
 * The risk of a person by domain.md 7: the highest condition that holds, without weights or statistics.
 * The level stays inside: nothing that leaves the organisation carries it.
 */
export function assessRisk(facts: RiskFacts): RiskAssessment {
  const possible = CONDITIONS.filter(
    (condition) => condition.holds(facts) && !neverBegins(condition, facts) && !hasEnded(condition, facts),
  );
  const holding = possible.filter((condition) => !isAhead(condition, facts));
  const level = holding[0]?.level ?? "low";
  const reasons = holding.map((condition) => reasonOf(condition, level, facts));
  const ahead = possible.flatMap(
    (condition) => (isAhead(condition, facts) ? condition.begins?.(facts) : condition.ends?.(facts)) ?? [],
  );
  const next = ahead.sort((one, other) => one.getTime() - other.getTime())[0];
  return { level, reasons, ...(next && { changesAt: next }) };
}

function reasonOf({ key, level, since, begins }: Condition, highest: RiskLevel, facts: RiskFacts): Reason {
  const from = since?.(facts) ?? begins?.(facts);
  return { key, level, decisive: level === highest, ...(from && { since: from }) };
}

const isAhead = ({ begins }: Condition, facts: RiskFacts) => (begins?.(facts) ?? facts.now) > facts.now;

/** Also what would begin only after its end. */
function hasEnded({ begins, ends }: Condition, facts: RiskFacts): boolean {
  const end = ends?.(facts);
  return end !== undefined && (end <= facts.now || end <= (begins?.(facts) ?? facts.now));
}

const neverBegins = ({ begins }: Condition, facts: RiskFacts) =>
  begins !== undefined && begins(facts) === undefined;

/** Compares two levels: below zero when the first is the lower one. */
export const compareRisk = (one: RiskLevel, other: RiskLevel): number =>
  RISK_LEVELS.indexOf(one) - RISK_LEVELS.indexOf(other);
