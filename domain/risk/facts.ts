import type { AgeBand } from "#domain/vocabulary/age-bands.ts";
import type { DetentionGround } from "#domain/vocabulary/detention-grounds.ts";
import type { Profile } from "#domain/vocabulary/profiles.ts";
import type { StateStatus, UnhcrStatus } from "#domain/vocabulary/protection-statuses.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";

/** What the risk of one person is judged by. What is left out is not known, and not known never lowers. */
export interface RiskFacts {
  now: Date;
  whereabouts: Whereabouts;
  whereaboutsSince?: Date;
  ageBand?: AgeBand;
  /** Of a child: whether nobody who cares for them is with them. */
  childAlone?: boolean;
  /** Somebody has confirmed that they were tortured, or have seen it. */
  torture?: boolean;
  countryOfOrigin?: string;
  profile: Profile[];
  /** The detention that has not ended. */
  detention?: {
    ground: DetentionGround;
    takenAt?: Date;
    requestedBy?: string;
    /** When the silence alarm of this detention rings, or rang. */
    silenceDueAt?: Date;
  };
  /** The requests for extradition that are open. */
  extraditions?: ExtraditionFacts[];
  /** When their removal was ordered, by an order that is neither quashed nor carried out. */
  removalOrderedAt?: Date;
  /** When a state broke interim measures for them. */
  measuresBreachedAt?: Date;
  /** What UNHCR and the state say of them; left out, nobody has recorded anything. */
  unhcrStatus?: UnhcrStatus;
  stateStatus?: StateStatus;
  /** When a refusal by the state was served against which nobody has appealed. */
  refusalServedAt?: Date;
  /** The wanted notices that no state has taken back. */
  wanted?: WantedFacts[];
  /** When the last sweep was in the city where they are. */
  sweptAt?: Date;
  /** When the last of passport and certificates stops being valid; none was recorded if it is left out. */
  papersValidUntil?: Date;
}

/** That a state has declared somebody wanted, and since when. */
export interface WantedFacts {
  by: string;
  since: Date;
}

/** How a request for extradition that has not ended stands; when each thing happened, if it did. */
export interface ExtraditionFacts {
  requestedBy?: string;
  requestedAt?: Date;
  /** The decision to hand the person over was served, or somebody has learned it. */
  decisionServedAt?: Date;
  surrenderSetAt?: Date;
  /** Interim measures hold it up, and nothing else does. */
  suspendedAt?: Date;
}
