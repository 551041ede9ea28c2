/** The status UNHCR gives, derived from its procedure. */
export const UNHCR_STATUSES = [
  "none",
  "asylum_seeker",
  "mandate_refugee",
  "derivative",
  "rejected",
  "excluded",
  "ceased",
  "cancelled",
  "revoked",
  "closed",
] as const;

export type UnhcrStatus = (typeof UNHCR_STATUSES)[number];

/** The status the state gives, derived from its procedure. It never displaces UNHCR's. */
export const STATE_STATUSES = [
  "none",
  "attempted",
  "asylum_seeker",
  "recognised",
  "refused",
  "ended",
] as const;

export type StateStatus = (typeof STATE_STATUSES)[number];
