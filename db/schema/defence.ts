import { bool, bytes, index, instant, int, oneOf, str, table } from "#dialect";
import { COUNSEL_KINDS } from "#domain/vocabulary/counsel-kinds.ts";
import { HEARING_KINDS } from "#domain/vocabulary/hearing-kinds.ts";
import { HEARING_RESULTS } from "#domain/vocabulary/hearing-results.ts";
import { MEDICAL_EXAMINATIONS } from "#domain/vocabulary/medical-examinations.ts";
import { PERMIT_STATES } from "#domain/vocabulary/permit-states.ts";
import { cases } from "./cases.ts";

/** A lawyer who acts for somebody. Name and telephone lie in `sealed`. */
export const counsels = table(
  "counsels",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    kind: oneOf("kind", COUNSEL_KINDS).notNull(),
    mandateSigned: bool("mandate_signed"),
    permit: oneOf("permit", PERMIT_STATES).notNull(),
    sinceFrom: instant("since_from").notNull(),
    sinceTo: instant("since_to").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("counsels_case").on(t.caseId, t.sinceFrom)],
);

/** A hearing that is set, or was held, and the next one where it is known. Court, interpreter, observer lie in `sealed`. */
export const hearings = table(
  "hearings",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    kind: oneOf("kind", HEARING_KINDS).notNull(),
    result: oneOf("result", HEARING_RESULTS).notNull(),
    heldFrom: instant("held_from").notNull(),
    heldTo: instant("held_to").notNull(),
    nextAt: instant("next_at"),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("hearings_case").on(t.caseId, t.heldFrom),
    index("hearings_held").on(t.heldFrom),
    index("hearings_next").on(t.nextAt),
  ],
);

/** What somebody says was done to them, and whether a doctor has seen it. The words lie in `sealed`. */
export const illTreatments = table(
  "ill_treatments",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    detentionId: str("detention_id"),
    happenedFrom: instant("happened_from").notNull(),
    happenedTo: instant("happened_to").notNull(),
    examination: oneOf("examination", MEDICAL_EXAMINATIONS).notNull(),
    privileged: bool("privileged").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("ill_treatments_case").on(t.caseId, t.happenedFrom)],
);
