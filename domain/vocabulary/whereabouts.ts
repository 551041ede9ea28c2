/** Where a person is, in the words of the field. */
export const WHEREABOUTS = [
  "at_liberty",
  "in_hiding",
  "detained",
  "moved_unknown",
  "in_country_of_origin",
  "departed",
  "resettled",
  "disappeared",
  "died",
  "unknown",
] as const;

export type Whereabouts = (typeof WHEREABOUTS)[number];
