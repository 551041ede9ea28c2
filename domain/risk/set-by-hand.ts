import type { RiskLevel } from "#domain/vocabulary/risk-levels.ts";
import type { RiskAssessment } from "./assess-risk.ts";
import { CONDITIONS } from "./conditions.ts";

/** The level that a supervisor has set, and the moment from which it is worked out again. */
export interface SetLevel {
  level: RiskLevel;
  until: Date;
}

/** The risk with the level that a supervisor has set for now (domain.md 7); why it would be another stays with it. */
export function asSet(assessed: RiskAssessment, set: SetLevel | undefined, now: Date): RiskAssessment {
  if (set === undefined || set.until <= now) return assessed;
  const { changesAt } = assessed;
  return {
    ...assessed,
    level: set.level,
    changesAt: changesAt && changesAt < set.until ? changesAt : set.until,
  };
}

/** The level that these reasons make by themselves. */
export const levelOf = (reasons: readonly { key: string; decisive: boolean }[]): RiskLevel => {
  const first = reasons.find(({ decisive }) => decisive);
  return CONDITIONS.find(({ key }) => key === first?.key)?.level ?? "low";
};
