/** Where somebody can live without fear of being returned. */
export const SAFE_WAYS = ["resettlement", "temporary_evacuation", "voluntary_return", "local_stay"] as const;

export type SafeWay = (typeof SAFE_WAYS)[number];
