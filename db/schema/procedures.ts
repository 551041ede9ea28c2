import { bool, bytes, index, instant, int, json, oneOf, str, table } from "#dialect";
import { ASYLUM_ATTEMPTS } from "#domain/vocabulary/asylum-attempts.ts";
import { PROCEDURES } from "#domain/vocabulary/procedures.ts";
import { RSD_MODALITIES } from "#domain/vocabulary/rsd-modalities.ts";
import { SAFE_WAYS } from "#domain/vocabulary/safe-ways.ts";
import { SUBMISSION_PRIORITIES } from "#domain/vocabulary/submission-priorities.ts";
import { TREATY_BODIES } from "#domain/vocabulary/treaty-bodies.ts";
import { WANTED_NOTICES } from "#domain/vocabulary/wanted-notices.ts";
import { cases } from "./cases.ts";

/** One procedure a person is in: opened by its first step, or by the request of a state. Charges, treaty, assurances lie in `sealed`. */
export const procedures = table(
  "procedures",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    kind: oneOf("kind", PROCEDURES).notNull(),
    /** ISO 3166-1 alpha-3, of an extradition. */
    requestingState: str("requesting_state"),
    politicalOffence: bool("political_offence"),
    bars: json<string[]>("bars"),
    modality: oneOf("modality", RSD_MODALITIES),
    /** Whom a complaint with interim measures was sent to. */
    body: oneOf("body", TREATY_BODIES),
    /** Of a safe way out. */
    way: oneOf("way", SAFE_WAYS),
    priority: oneOf("priority", SUBMISSION_PRIORITIES),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("procedures_case").on(t.caseId, t.kind, t.recordedAt)],
);

/** A dated step of a procedure. Who told it, where, and why it is out of order lie in `sealed`. */
export const procedureSteps = table(
  "procedure_steps",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    procedureId: str("procedure_id")
      .notNull()
      .references(() => procedures.id),
    kind: oneOf("kind", PROCEDURES).notNull(),
    /** A step of `domain/procedures`. */
    step: str("step").notNull(),
    happenedFrom: instant("happened_from").notNull(),
    happenedTo: instant("happened_to").notNull(),
    /** The last civil day of a certificate, or the day set for a surrender. */
    endsOn: str("ends_on"),
    outOfOrder: bool("out_of_order").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("procedure_steps_case").on(t.caseId, t.kind, t.step, t.happenedFrom, t.withdrawnAt),
    index("procedure_steps_procedure").on(t.procedureId, t.happenedFrom),
    index("procedure_steps_step").on(t.kind, t.step, t.happenedFrom, t.caseId, t.withdrawnAt),
  ],
);

/** That somebody went to ask a state for asylum, and what became of it: evidence. What was said, and by whom, lies in `sealed`. */
export const asylumAttempts = table(
  "asylum_attempts",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    outcome: oneOf("outcome", ASYLUM_ATTEMPTS).notNull(),
    placeId: str("place_id"),
    happenedFrom: instant("happened_from").notNull(),
    happenedTo: instant("happened_to").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("asylum_attempts_case").on(t.caseId, t.happenedFrom),
    index("asylum_attempts_happened").on(t.happenedFrom),
  ],
);

/** That a state looks for somebody, and through which channel. Number and charges lie in `sealed`. */
export const wantedNotices = table(
  "wanted_notices",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    kind: oneOf("kind", WANTED_NOTICES).notNull(),
    /** ISO 3166-1 alpha-3. */
    requestingState: str("requesting_state").notNull(),
    happenedFrom: instant("happened_from").notNull(),
    happenedTo: instant("happened_to").notNull(),
    /** When the state, or Interpol, took it back. */
    liftedAt: instant("lifted_at"),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("wanted_notices_case").on(t.caseId, t.happenedFrom)],
);
