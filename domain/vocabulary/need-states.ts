/** What is recorded proposes a need; a person confirms it, or says that it does not hold. */
export const NEED_STATES = ["confirmed", "dismissed", "ended"] as const;

export type NeedState = (typeof NEED_STATES)[number];
