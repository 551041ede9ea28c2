/** How a lawyer came to act for somebody: chosen by them, or appointed by the state. */
export const COUNSEL_KINDS = ["chosen", "appointed", "unknown"] as const;

export type CounselKind = (typeof COUNSEL_KINDS)[number];
