import { type Attempted, attempted } from "./attempted.ts";
import type { AttemptFact, StepFact } from "./facts.ts";
import { type GivesStatus, givenStatus, type StatusOf } from "./given-status.ts";
import { proofOf } from "./proof-of.ts";

/** A protection status, the step that made it, and until which civil day a certificate proves it. */
export interface Protection<P extends GivesStatus, S> {
  status: StatusOf[P];
  by?: S;
  proof?: S & { endsOn: string };
}

export interface ProtectionStatuses<S = StepFact> {
  unhcr: Protection<"rsd", S>;
  state: Protection<"state_asylum", S> & { attempted?: Attempted };
}

/**
 * Both protection statuses, side by side: what the one says never displaces what the other does. They are derived and
 * never typed in (domain.md 2). Of the state it may be known only that it was asked, and did not take the request.
 */
export function protectionStatuses<S extends StepFact>(
  steps: readonly S[],
  attempts: readonly AttemptFact[],
  timeZone: string,
): ProtectionStatuses<S> {
  const state = protection("state_asylum", steps, timeZone);
  const asked = state.status === "none" ? attempted(attempts, timeZone) : undefined;
  if (!asked) return { unhcr: protection("rsd", steps, timeZone), state };
  const taken = attempts.some(({ outcome }) => outcome === "accepted");
  return {
    unhcr: protection("rsd", steps, timeZone),
    state: { status: taken ? "asylum_seeker" : "attempted", ...(!taken && { attempted: asked }) },
  };
}

function protection<P extends GivesStatus, S extends StepFact>(
  procedure: P,
  steps: readonly S[],
  timeZone: string,
): Protection<P, S> {
  const given = givenStatus(procedure, steps, timeZone);
  const proof = proofOf(procedure, given.status, steps);
  return { ...given, ...(proof && { proof }) };
}
