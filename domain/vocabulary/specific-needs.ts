/** UNHCR's Specific Needs Codes that matter most here. */
export const SPECIFIC_NEEDS = [
  "LP-RR",
  "LP-RD",
  "LP-DA",
  "LP-DO",
  "LP-DT",
  "LP-IH",
  "LP-RP",
  "LP-ND",
  "LP-WP",
  "LP-MD",
  "LP-CR",
  "TR-PI",
  "TR-HO",
  "TR-WV",
  "SC-UC",
  "SC-SC",
  "FU-TR",
  "FU-FR",
  "WR",
  "ER",
  "SP",
  "DS",
  "SM",
  "SV",
] as const;

export type SpecificNeed = (typeof SPECIFIC_NEEDS)[number];
