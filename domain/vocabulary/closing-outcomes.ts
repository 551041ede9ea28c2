/** Why a file is closed: how it ended for the person. */
export const CLOSING_OUTCOMES = [
  "recognised_and_safe",
  "resettled",
  "temporary_evacuation",
  "local_status",
  "returned_voluntarily",
  "handed_over",
  "handed_over_without_procedure",
  "deported",
  "abducted",
  "disappeared",
  "lost_contact",
  "died",
  "moved_to_other_organisation",
  "withdrew",
  "duplicate",
] as const;

export type ClosingOutcome = (typeof CLOSING_OUTCOMES)[number];
