/** What a court hears. */
export const HEARING_KINDS = [
  "custody",
  "extradition",
  "appeal",
  "criminal",
  "administrative",
  "asylum",
  "other",
] as const;

export type HearingKind = (typeof HEARING_KINDS)[number];
