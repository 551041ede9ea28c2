import { anyOf, type Between, firstOf } from "./between.ts";
import type { ClockFacts, ProcedureFacts, StepFacts } from "./facts.ts";
import type { Occasion } from "./occasion.ts";
import { orderedSteps } from "./ordered-steps.ts";

/** Something of one of several states is recorded, and whether they are held for that one is not known. */
export const UNCLEAR = "unclear";

/**
 * When a request of the state for which somebody is held has come, or its order: another state's is none of theirs. For which
 * they are held may not be known: it has come, once it has from each of them.
 */
export function forTheirState(
  { requestedBy, detention }: Occasion,
  { procedures = [], file }: ClockFacts,
  whenOf: (steps: readonly StepFacts[]) => Between | undefined,
): Between | typeof UNCLEAR | undefined {
  const requests = procedures.filter(({ kind }) => kind === "extradition");
  const cameFrom = (isTheirs: (request: ProcedureFacts) => boolean) =>
    firstOf(
      requests.filter(isTheirs).map((request) => whenOf(orderedSteps(request, file?.timeZone ?? "UTC"))),
    );
  const { perhapsFor = [] } = detention ?? {};
  if (requestedBy !== undefined || perhapsFor.length < 2)
    return cameFrom(
      ({ requestingState: by = requestedBy }) => requestedBy === undefined || by === requestedBy,
    );
  const came = perhapsFor.map((state) => cameFrom(({ requestingState: by = null }) => by === state));
  const known = came.filter((when) => when !== undefined);
  if (known.length === came.length) return anyOf(known);
  return known.length > 0 ? UNCLEAR : undefined;
}
