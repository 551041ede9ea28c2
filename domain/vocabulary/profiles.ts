/** What makes a person known to those who look for them. */
export const PROFILES = [
  "witness",
  "journalist",
  "activist",
  "public_figure",
  "former_official",
  "relative_of",
] as const;

export type Profile = (typeof PROFILES)[number];
