import type { AgeBand } from "#domain/vocabulary/age-bands.ts";
import type { AsylumAttempt } from "#domain/vocabulary/asylum-attempts.ts";
import type { ContactOutcome } from "#domain/vocabulary/contact-outcomes.ts";
import type { CustodyStage } from "#domain/vocabulary/custody-stages.ts";
import type { DetentionGround } from "#domain/vocabulary/detention-grounds.ts";
import type { MedicalExamination } from "#domain/vocabulary/medical-examinations.ts";
import type { Procedure } from "#domain/vocabulary/procedures.ts";
import type { RiskLevel } from "#domain/vocabulary/risk-levels.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";
import type { When } from "#domain/when/when.ts";

/** What the clocks of one file are computed from, in any order. What was withdrawn is not among it. */
export interface ClockFacts {
  ageBand?: AgeBand;
  countryOfOrigin?: string;
  /** Without it only what is counted from a detention is counted. */
  file?: FileFacts;
  arrived?: When;
  /** Not said, it is not known. */
  irregularEntry?: boolean;
  /** Since when they know of the risk, where they learned of it after they had come. */
  riskKnown?: When;
  detentions: DetentionFacts[];
  contacts: ContactFacts[];
  procedures?: ProcedureFacts[];
  attempts?: AttemptFacts[];
  illTreatments?: IllTreatmentFacts[];
  whereabouts?: WhereaboutsFacts[];
  /** When somebody of the team spoke to them, or saw them. */
  spokenTo?: Date[];
  /** The last day of the passport, or of what stands for one, that is valid longest. */
  passportUntil?: string;
  /** The level of their risk, and since when nobody has looked at it: known only once the other clocks are. */
  reviewed?: { level: RiskLevel; since: Date };
}

export interface FileFacts {
  id: string;
  /** The state of asylum, ISO 3166-1 alpha-3; not known, that of the office. */
  jurisdiction: string;
  timeZone: string;
  openedAt?: Date;
}

export interface DetentionFacts {
  id: string;
  /** The state that holds the person, ISO 3166-1 alpha-3, and the clocks on its walls. */
  jurisdiction: string;
  timeZone: string;
  taken: When;
  /** The time in the police record. */
  recordedStart?: Date;
  /** When it was recorded here: by then they had been taken. The team's own clocks count from it when nobody knows when that was. */
  learnedAt?: Date;
  ground: DetentionGround;
  /** That of the arrest; where it changed later, a move says so. */
  custodyStage: CustodyStage;
  moves?: Move[];
  /** The state that wants the person; not known, it is taken to be the country of origin, as possible. */
  requestedBy?: string;
  /** Several states want the person, and for which of them they are held is not known; null is one that nobody knows. */
  perhapsFor?: readonly (string | null)[];
  /** The earliest moment at which it can have ended, and the latest; that left out, it is the same one. */
  endedAt?: Date;
  endedTo?: Date;
}

/** `from` the earliest moment at which it can have been, `at` the latest; left out, it is the same one. */
export interface Move {
  id: string;
  from?: Date;
  at: Date;
  custodyStage: CustodyStage;
  /** Of the place to which they were moved, where it is one that is known. */
  jurisdiction?: string;
  timeZone?: string;
}

export interface ContactFacts {
  detentionId: string;
  at: Date;
  outcome: ContactOutcome;
  entry?: number;
}

/** Between two moments, both included; `happenedFrom` is that of 1970 where nobody knows it. */
export interface Happened {
  happenedFrom: Date;
  happenedTo: Date;
}

export interface ProcedureFacts {
  id: string;
  kind: Procedure;
  requestingState?: string;
  steps: StepFacts[];
}

export interface StepFacts extends Happened {
  id: string;
  recordedAt?: Date;
  step: string;
  /** The last civil day that it carries: of a certificate, or the day set for a surrender. */
  endsOn: string | null;
}

export interface AttemptFacts extends Happened {
  id: string;
  outcome: AsylumAttempt;
}

export interface IllTreatmentFacts extends Happened {
  id: string;
  examination: MedicalExamination;
  recordedAt: Date;
}

export interface WhereaboutsFacts {
  id: string;
  whereabouts: Whereabouts;
  sinceFrom: Date;
  sinceTo: Date;
}
