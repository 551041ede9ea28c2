import type { StateStatus, UnhcrStatus } from "#domain/vocabulary/protection-statuses.ts";

/** What a step makes of a protection status; the words of an appeal say what becomes of the decision it is against. */
export type Meaning =
  | UnhcrStatus
  | StateStatus
  | "appealed"
  | "appeal_allowed"
  | "appeal_dismissed"
  | "reopened";

export interface StepRule<S extends string = string> {
  /** What usually comes next. An aside has none: what may follow stays what it was. */
  next?: readonly S[];
  /** It happens on the way and does not move the procedure: a certificate, a decision that is served. */
  aside?: true;
  /** One of these must have come before. */
  after?: readonly S[];
  /** It carries a last civil day: until when a certificate is valid, or for when a surrender is set. */
  endsOn?: true;
  /** What it means for the status that this procedure gives; nothing, if left out. */
  status?: Meaning;
  /** How the procedure stands after it; it is running, if left out. */
  stands?: "settled" | "refused";
}

/** A procedure as a state machine. `begins`: what may stand first, for a file is often opened in the middle of one. */
export interface Machine<S extends string = string> {
  begins: readonly S[];
  /** In the order in which they usually come: of two on the same day the first here came first. */
  steps: Readonly<Record<S, StepRule<S>>>;
}

export const machine = <const S extends string>(definition: Machine<S>): Machine<S> => definition;
