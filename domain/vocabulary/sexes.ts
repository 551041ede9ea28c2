/** Sex as recorded at intake; unknown until somebody says it. */
export const SEXES = ["female", "male", "other", "unknown"] as const;

export type Sex = (typeof SEXES)[number];
