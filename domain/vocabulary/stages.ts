/** How far the work on a file is. */
export const STAGES = ["intake", "active", "monitoring", "closed"] as const;

export type Stage = (typeof STAGES)[number];
