/** How a detention ended. Handed over without procedure is what others call a rendition. */
export const DETENTION_ENDS = [
  "released",
  "released_to_unhcr",
  "re_arrested",
  "transferred",
  "handed_over",
  "handed_over_without_procedure",
  "deported",
  "escaped",
  "died",
  "unknown",
] as const;

export type DetentionEnd = (typeof DETENTION_ENDS)[number];
