/** How somebody came into the country where they ask for protection. */
export const WAYS_IN = ["regular", "irregular"] as const;

export type WayIn = (typeof WAYS_IN)[number];
