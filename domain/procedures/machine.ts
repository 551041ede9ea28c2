import type { Demand } from "#domain/vocabulary/demands.ts";
import type { StateStatus, UnhcrStatus } from "#domain/vocabulary/protection-statuses.ts";
import type { Proposal } from "./proposal.ts";

/**
 * What a step makes of a protection status; the words of an appeal say what becomes of the decision it is against, and
 * `recognition_proven` that somebody was recognised, of which nobody has recorded when.
 */
export type Meaning =
  | UnhcrStatus
  | StateStatus
  | "appealed"
  | "appeal_allowed"
  | "appeal_dismissed"
  | "recognition_proven"
  | "reopened";

export interface StepRule<S extends string = string> {
  /** What usually comes next. An aside has none: what may follow stays what it was. */
  next?: readonly S[];
  /** It happens on the way and does not move the procedure: a certificate, a decision that is served. */
  aside?: true;
  /** One of these must have come before. */
  after?: readonly S[];
  /** It cannot have been before all of these: of those that are recorded one at least was not later. That none is recorded is no matter of dates. */
  needs?: readonly S[];
  /** Whoever it befalls is held at that time: a court's order of custody, and its extension. */
  holds?: true;
  /** It carries a last civil day: until when a certificate is valid, or for when a surrender is set. */
  endsOn?: true;
  /** What it means for the status that this procedure gives; nothing, if left out. */
  status?: Meaning;
  /** How the procedure stands after it; it is running, if left out. */
  stands?: "settled" | "refused";
  /** They are held here no more, and whoever works with the file looks after them from afar. */
  takes?: "handed_over" | "deported";
  /** What is then to be confirmed, demanded or recorded, likeliest first. */
  proposes?: readonly Proposal[];
}

/** A procedure as a state machine. */
export interface Machine<S extends string = string> {
  begins: readonly S[];
  /** What may stand first besides, for a file is often opened in the middle of a procedure: how it began is not recorded. */
  joins?: readonly S[];
  /** What is to be demanded of the authorities as soon as something forbids what they want; of somebody held, release. */
  demands?: Demand;
  /** In the order in which they usually come: of two on the same day the first here came first. */
  steps: Readonly<Record<S, StepRule<S>>>;
}

export const machine = <const S extends string>(definition: Machine<S>): Machine<S> => definition;
