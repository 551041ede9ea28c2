/** What kind of place it is. */
export const PLACE_KINDS = [
  "police_station",
  "detention_facility",
  "migration_office",
  "court",
  "border_post",
  "other",
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];
