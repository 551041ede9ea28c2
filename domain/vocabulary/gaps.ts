/** What may be missing on a file, by when it matters: always, while somebody is held, in a procedure. */
export const GAPS_AT = {
  always: ["no_caseworker", "no_papers"],
  detention: ["no_counsel", "no_time_of_arrest", "no_place", "no_ground", "no_contact"],
  procedure: ["not_served", "no_bars"],
} as const;

export type GapsAt = keyof typeof GAPS_AT;
export type Gap = (typeof GAPS_AT)[GapsAt][number];

/** What is missing on a file. */
export const GAPS = [
  "no_counsel",
  "no_time_of_arrest",
  "no_place",
  "no_ground",
  "no_contact",
  "not_served",
  "no_bars",
  "no_papers",
  "no_caseworker",
] as const satisfies readonly Gap[];
