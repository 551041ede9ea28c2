/** Whether the person has signed a mandate for counsel. */
export const MANDATES = ["signed", "not_signed", "unknown"] as const;
export type Mandate = (typeof MANDATES)[number];

export const mandateSigned = (mandate: Mandate): boolean | null =>
  mandate === "unknown" ? null : mandate === "signed";

export const mandateOf = ({ mandateSigned }: { mandateSigned: boolean | null }): Mandate =>
  mandateSigned === null ? "unknown" : mandateSigned ? "signed" : "not_signed";
