import type { AsylumAttempt } from "#domain/vocabulary/asylum-attempts.ts";
import type { AttemptFact } from "./facts.ts";

/** What became of the attempts to ask a state for asylum, and how often. */
export interface Attempted {
  outcome: AsylumAttempt;
  times: number;
}

/** "Registration refused twice": if it was refused it is that, however else it ended; if it never was, how it ended last. */
export function attempted(attempts: readonly AttemptFact[]): Attempted | undefined {
  const last = attempts.toSorted(byTime).at(-1);
  if (!last) return undefined;
  const refused = attempts.some(({ outcome }) => outcome === "registration_refused");
  const outcome = refused ? "registration_refused" : last.outcome;
  return { outcome, times: attempts.filter((attempt) => attempt.outcome === outcome).length };
}

/** Of two at one time the one that comes later in the alphabet is the later, so that it does not matter which was recorded first. */
const byTime = (one: AttemptFact, other: AttemptFact) =>
  one.happenedTo.getTime() - other.happenedTo.getTime() ||
  one.happenedFrom.getTime() - other.happenedFrom.getTime() ||
  (one.outcome < other.outcome ? -1 : 1);
