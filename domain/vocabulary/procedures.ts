/** The procedures a person may be in; the steps of each stand in `domain/procedures`. */
export const PROCEDURES = [
  "rsd",
  "state_asylum",
  "extradition",
  "removal",
  "criminal",
  "interim_measures",
  "safe_way_out",
] as const;

export type Procedure = (typeof PROCEDURES)[number];
