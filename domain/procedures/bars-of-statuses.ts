import type { ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";
import type { StateStatus, UnhcrStatus } from "#domain/vocabulary/protection-statuses.ts";

/** What of a person's protection forbids handing them over (1951 Convention, article 33): it is offered ticked where a request is recorded. */
export function barsOfStatuses({
  unhcrStatus,
  stateStatus,
}: {
  unhcrStatus: UnhcrStatus;
  stateStatus: StateStatus;
}): ExtraditionBar[] {
  if (unhcrStatus === "mandate_refugee" || unhcrStatus === "derivative" || stateStatus === "recognised")
    return ["refugee_status"];
  if (unhcrStatus === "asylum_seeker" || stateStatus === "asylum_seeker") return ["asylum_pending"];
  return [];
}
