import type { EarlierKey } from "./clock.ts";
import type { DetentionFacts, Move } from "./facts.ts";
import type { Doubt } from "./rule.ts";
import type { Start } from "./starts.ts";
import type { Stop } from "./stops.ts";

/** What a clock may be about. */
export type ClockSubject = "detention" | "procedure" | "attempt" | "file" | "ill_treatment" | "whereabouts";

/** One time at which a rule begins to count on a file: a detention, a decision, an arrival. */
export interface Occasion {
  /** What the clock's key ends in: the same for as long as what it is about is. */
  id: string;
  /** What it may have ended in before, as far as less was recorded. */
  earlier?: EarlierKey[] | undefined;
  subject: ClockSubject;
  subjectId: string;
  /** The state whose rules count here, and the clocks on its walls. */
  jurisdiction: string;
  timeZone: string;
  /** The state that asks for the person, where that is known. */
  requestedBy?: string | undefined;
  /** The earlier first. */
  starts: Start[];
  /** The last civil day that a step carries. */
  daySet?: string | undefined;
  /** Whether it is certain that it has begun. */
  doubts?: Doubt[];
  /** The step of its own procedure that stopped it. */
  stop?: Stop | undefined;
  detention?: DetentionFacts | undefined;
  /** The move with which it began, where the arrest did not begin it. */
  move?: Move | undefined;
}
