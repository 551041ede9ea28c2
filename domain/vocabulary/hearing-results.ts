/** What came of a hearing; `awaited` until it has been held. */
export const HEARING_RESULTS = ["awaited", "decided", "adjourned", "not_held", "unknown"] as const;

export type HearingResult = (typeof HEARING_RESULTS)[number];
