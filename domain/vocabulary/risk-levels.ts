/** Levels of risk, lowest first: the place in the list is the order. */
export const RISK_LEVELS = ["low", "medium", "high", "extreme"] as const;

export type RiskLevel = (typeof RISK_LEVELS)[number];
