import { RISK_LEVELS, type RiskLevel } from "#domain/vocabulary/risk-levels.ts";

/** A level as lists are sorted by it: 4 is extreme, 1 is low. */
export const riskOf = (level: RiskLevel): number => RISK_LEVELS.indexOf(level) + 1;

export function riskLevelOf(risk: number): RiskLevel {
  const level = RISK_LEVELS[risk - 1];
  if (!level) throw new Error(`${risk} is no level of risk.`);
  return level;
}
