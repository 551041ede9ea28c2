/** What is missing on a file. */
export const GAPS = [
  "no_counsel",
  "no_time_of_arrest",
  "no_place",
  "no_contact",
  "no_papers",
  "no_caseworker",
] as const;

export type Gap = (typeof GAPS)[number];
