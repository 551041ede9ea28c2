import type { ClosingOutcome } from "#domain/vocabulary/closing-outcomes.ts";
import type { StateStatus, UnhcrStatus } from "#domain/vocabulary/protection-statuses.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";

type Shown = { whereabouts: Whereabouts; unhcr: UnhcrStatus; state: StateStatus };

/**
 * Whether what is recorded of a person agrees with the outcome with which their file was closed: where they were last known
 * to be, or who has recognised them. Nothing, where an outcome says neither.
 */
export function isOutcomeShown(outcome: ClosingOutcome, { whereabouts, unhcr, state }: Shown) {
  if (outcome === "recognised_and_safe")
    return unhcr === "mandate_refugee" || unhcr === "derivative" || state === "recognised";
  if (outcome === "local_status") return state === "recognised";
  return WHERE[outcome]?.includes(whereabouts);
}

const ABROAD: readonly Whereabouts[] = ["departed", "resettled"];
const RETURNED: readonly Whereabouts[] = ["in_country_of_origin"];

const WHERE: Partial<Record<ClosingOutcome, readonly Whereabouts[]>> = {
  resettled: ABROAD,
  temporary_evacuation: ABROAD,
  returned_voluntarily: RETURNED,
  handed_over: RETURNED,
  handed_over_without_procedure: RETURNED,
  deported: [...RETURNED, "departed"],
  abducted: [...RETURNED, "moved_unknown", "disappeared"],
  disappeared: ["disappeared", "moved_unknown"],
  died: ["died"],
};
