import { bytes, index, instant, int, oneOf, str, table } from "#dialect";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { ADMISSIONS, PERMISSIONS } from "#domain/vocabulary/holding-conditions.ts";
import { cases } from "./cases.ts";
import { detentions } from "./detentions.ts";

/** That somebody held was moved: `placeId` is where to, empty when typed (then in `sealed`) or not known. */
export const detentionTransfers = table(
  "detention_transfers",
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
    placeId: str("place_id"),
    custodyStage: oneOf("custody_stage", CUSTODY_STAGES).notNull(),
    movedFrom: instant("moved_from").notNull(),
    movedTo: instant("moved_to").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("detention_transfers_case").on(t.caseId, t.movedFrom),
    index("detention_transfers_detention").on(t.detentionId, t.movedFrom),
  ],
);

/** How somebody is held (HURIDOCS MT30), as known at a time; the last one counts. */
export const detentionConditions = table(
  "detention_conditions",
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
    /** Do the authorities admit holding the person? */
    admitted: oneOf("admitted", ADMISSIONS).notNull(),
    placeDisclosed: oneOf("place_disclosed", ADMISSIONS).notNull(),
    family: oneOf("family", PERMISSIONS).notNull(),
    counsel: oneOf("counsel", PERMISSIONS).notNull(),
    humanitarian: oneOf("humanitarian", PERMISSIONS).notNull(),
    unhcr: oneOf("unhcr", PERMISSIONS).notNull(),
    asOfFrom: instant("as_of_from").notNull(),
    asOfTo: instant("as_of_to").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("detention_conditions_detention").on(t.detentionId, t.asOfFrom)],
);
