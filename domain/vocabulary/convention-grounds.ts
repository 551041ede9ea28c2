/** The five grounds of the 1951 Convention, art. 1A(2). */
export const CONVENTION_GROUNDS = [
  "race",
  "religion",
  "nationality",
  "particular_social_group",
  "political_opinion",
] as const;

export type ConventionGround = (typeof CONVENTION_GROUNDS)[number];
