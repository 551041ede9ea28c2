/** Under which step of procedure a person is held. */
export const CUSTODY_STAGES = [
  "police_detention",
  "provisional_arrest",
  "extradition_arrest",
  "remand",
  "administrative",
  "house_arrest",
  "unknown",
] as const;

export type CustodyStage = (typeof CUSTODY_STAGES)[number];
