/** Papers a person may have, or had. */
export const DOCUMENT_KINDS = [
  "passport",
  "national_id",
  "birth_certificate",
  "asylum_seeker_certificate",
  "refugee_certificate",
  "laissez_passer",
  "exit_permit",
  "other",
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
