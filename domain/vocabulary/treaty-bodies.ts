/** Who can ask a state to hand nobody over while a complaint is pending. */
export const TREATY_BODIES = [
  /** UN Committee against Torture: Convention art. 22, rules of procedure, rule 114. */
  "cat",
  /** UN Human Rights Committee: Optional Protocol to the Covenant, rules of procedure, rule 94. */
  "hrc",
  /** European Court of Human Rights: Rules of Court, rule 39. */
  "ecthr",
] as const;

export type TreatyBody = (typeof TREATY_BODIES)[number];
