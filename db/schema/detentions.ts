import { bool, bytes, index, instant, int, oneOf, str, table } from "#dialect";
import { CAPTORS } from "#domain/vocabulary/captors.ts";
import { CONTACT_OUTCOMES } from "#domain/vocabulary/contact-outcomes.ts";
import { CONTACT_PARTIES } from "#domain/vocabulary/contact-parties.ts";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { DETENTION_ENDS } from "#domain/vocabulary/detention-ends.ts";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";
import { cases } from "./cases.ts";

/** One time of being held. Between `takenFrom` and `takenTo` the person was taken; `recordedStart` is the time in the police record. */
export const detentions = table(
  "detentions",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    placeId: str("place_id"),
    jurisdiction: str("jurisdiction").notNull(),
    timeZone: str("time_zone").notNull(),
    takenFrom: instant("taken_from").notNull(),
    takenTo: instant("taken_to").notNull(),
    takenPrecision: str("taken_precision").notNull(),
    takenAbout: bool("taken_about").notNull(),
    recordedStart: instant("recorded_start"),
    ground: oneOf("ground", DETENTION_GROUNDS).notNull(),
    custodyStage: oneOf("custody_stage", CUSTODY_STAGES).notNull(),
    captor: oneOf("captor", CAPTORS).notNull(),
    endedFrom: instant("ended_from"),
    endedTo: instant("ended_to"),
    ended: oneOf("ended", DETENTION_ENDS),
    /** The detention after which they were taken again: while they were held still, or soon after they were let go. */
    previousId: str("previous_id"),
    withdrawnAt: instant("withdrawn_at"),
    /** place as typed, words of the time, who told it, what happened */
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedOn: str("recorded_on").notNull(),
  },
  (t) => [
    index("detentions_case").on(t.caseId, t.takenFrom),
    index("detentions_place").on(t.placeId, t.recordedAt),
  ],
);

/** A contact with somebody detained: let in, or denied. */
export const contacts = table(
  "contacts",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    detentionId: str("detention_id")
      .notNull()
      .references(() => detentions.id),
    party: oneOf("party", CONTACT_PARTIES).notNull(),
    outcome: oneOf("outcome", CONTACT_OUTCOMES).notNull(),
    atFrom: instant("at_from").notNull(),
    atTo: instant("at_to").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("contacts_case").on(t.caseId, t.atFrom),
    index("contacts_detention").on(t.detentionId, t.atFrom),
  ],
);
