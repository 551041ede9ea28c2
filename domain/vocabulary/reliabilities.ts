/** How far a source can be relied on (HURIDOCS MT42). */
export const RELIABILITIES = [
  "highly_reliable",
  "reliable",
  "fairly_reliable",
  "not_usually_reliable",
  "unreliable",
] as const;

export type Reliability = (typeof RELIABILITIES)[number];
