/** What a person is in their household. */
export const HOUSEHOLD_PLACES = ["head", "spouse", "child", "parent", "other_relative", "other"] as const;

export type HouseholdPlace = (typeof HOUSEHOLD_PLACES)[number];
