import type { AsylumAttempt } from "#domain/vocabulary/asylum-attempts.ts";
import { civilDay } from "#domain/when/civil-day.ts";
import type { AttemptFact } from "./facts.ts";

/** What became of the attempts to ask a state for asylum, and how often. */
export interface Attempted {
  outcome: AsylumAttempt;
  times: number;
}

/** "Registration refused twice": if it was refused it is that, however else it ended; if it never was, how it ended last. */
export function attempted(attempts: readonly AttemptFact[], timeZone: string): Attempted | undefined {
  const last = attempts.toSorted(byTime(timeZone)).at(-1);
  if (!last) return undefined;
  const refused = attempts.some(({ outcome }) => outcome === "registration_refused");
  const outcome = refused ? "registration_refused" : last.outcome;
  return { outcome, times: attempts.filter((attempt) => attempt.outcome === outcome).length };
}

/** Of two of one day, or one time of it, the one that comes later in the alphabet is the later, so that it does not matter which was recorded first. */
const byTime = (timeZone: string) => (one: AttemptFact, other: AttemptFact) =>
  compare(civilDay(one.happenedTo, timeZone), civilDay(other.happenedTo, timeZone)) ||
  one.happenedFrom.getTime() - other.happenedFrom.getTime() ||
  compare(one.outcome, other.outcome);

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
