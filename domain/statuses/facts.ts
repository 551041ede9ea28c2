import type { DatedStep } from "#domain/procedures/in-order.ts";
import type { AsylumAttempt } from "#domain/vocabulary/asylum-attempts.ts";
import type { Procedure } from "#domain/vocabulary/procedures.ts";

/** A step of a procedure that was not withdrawn. */
export interface StepFact extends DatedStep {
  kind: Procedure;
  /** The last civil day of a certificate. */
  endsOn: string | null;
}

/** That somebody went to ask the state for asylum. */
export interface AttemptFact {
  outcome: AsylumAttempt;
  happenedFrom: Date;
  happenedTo: Date;
}
