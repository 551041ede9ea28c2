/** UNHCR's age bands, as used in registration and statistics; the exact year of birth is sealed. */
export const AGE_BANDS = ["0-4", "5-11", "12-17", "18-59", "60+"] as const;

export type AgeBand = (typeof AGE_BANDS)[number];
