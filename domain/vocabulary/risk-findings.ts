/** What somebody found who looked at a person's risk again: it stands as it is, it is set to another level, it is worked out as before. */
export const RISK_FINDINGS = ["stands", "set", "as_worked_out"] as const;
export type RiskFinding = (typeof RISK_FINDINGS)[number];
