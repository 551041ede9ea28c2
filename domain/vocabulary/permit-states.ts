/** Counsel's permit to see a person who is held. */
export const PERMIT_STATES = ["not_asked", "requested", "granted", "refused", "unknown"] as const;

export type PermitState = (typeof PERMIT_STATES)[number];
