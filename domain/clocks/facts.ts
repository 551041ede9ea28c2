import type { ExtraditionStep } from "#domain/procedures/extradition-now.ts";
import type { AgeBand } from "#domain/vocabulary/age-bands.ts";
import type { ContactOutcome } from "#domain/vocabulary/contact-outcomes.ts";
import type { CustodyStage } from "#domain/vocabulary/custody-stages.ts";
import type { DetentionGround } from "#domain/vocabulary/detention-grounds.ts";
import type { When } from "#domain/when/when.ts";

/** What the clocks of one file are computed from. What was withdrawn is not among it. */
export interface ClockFacts {
  ageBand?: AgeBand;
  countryOfOrigin?: string;
  detentions: DetentionFacts[];
  contacts: ContactFacts[];
  /** The steps of each request for extradition, in the order in which they came. */
  requests?: RequestStep[][];
}

export type RequestStep = ExtraditionStep & { happenedTo: Date };

export interface DetentionFacts {
  id: string;
  /** The state that holds the person, ISO 3166-1 alpha-3, and the clocks on its walls. */
  jurisdiction: string;
  timeZone: string;
  taken: When;
  /** The time in the police record. */
  recordedStart?: Date;
  /** When it was recorded here: the team's own clocks count from it when nobody knows when they were taken. */
  learnedAt?: Date;
  ground: DetentionGround;
  /** That of the arrest; where it changed later, a move says so. */
  custodyStage: CustodyStage;
  /** In the order in which they came, each at the latest moment at which it can have been. */
  moves?: { at: Date; custodyStage: CustodyStage }[];
  /** The state that wants the person; not known, it is taken to be the country of origin, as possible. */
  requestedBy?: string;
  endedAt?: Date;
}

export interface ContactFacts {
  detentionId: string;
  at: Date;
  outcome: ContactOutcome;
  entry?: number;
}
