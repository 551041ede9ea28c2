import type { AgeBand } from "#domain/vocabulary/age-bands.ts";
import type { HouseholdPlace } from "#domain/vocabulary/household-places.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";

/** Somebody of a household: how old, what they are in it, and where they are now. */
export interface Housemate {
  ageBand: AgeBand | null;
  place: HouseholdPlace;
  whereabouts: Whereabouts;
}

/** The children of a household who have nobody with them any more: every adult is held, or gone, and one at least is held. */
export function leftAlone<H extends Housemate>(household: readonly H[]): H[] {
  const adults = household.filter((one) => !isChild(one));
  const held = adults.some(({ whereabouts }) => whereabouts === "detained");
  if (!held || !adults.every(({ whereabouts }) => AWAY.has(whereabouts))) return [];
  return household.filter((one) => isChild(one) && !BEYOND.has(one.whereabouts));
}

/** Under 18. How old is not known: who lives there as somebody's child is taken for one. */
export const isChild = ({ ageBand, place }: Pick<Housemate, "ageBand" | "place">): boolean =>
  ageBand === null ? place === "child" : CHILDREN.has(ageBand);

const CHILDREN = new Set<AgeBand>(["0-4", "5-11", "12-17"]);
const BEYOND = new Set<Whereabouts>(["departed", "resettled", "died"]);
const AWAY = new Set<Whereabouts>([
  "detained",
  "moved_unknown",
  "in_country_of_origin",
  "disappeared",
  ...BEYOND,
]);
