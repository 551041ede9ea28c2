import { bool, bytes, index, instant, int, json, oneOf, primaryKey, str, table, uniqueIndex } from "#dialect";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import type { ConventionGround } from "#domain/vocabulary/convention-grounds.ts";
import { GAPS } from "#domain/vocabulary/gaps.ts";
import { NOTE_KINDS } from "#domain/vocabulary/note-kinds.ts";
import { PROCEDURES } from "#domain/vocabulary/procedures.ts";
import type { Profile } from "#domain/vocabulary/profiles.ts";
import { STATE_STATUSES, UNHCR_STATUSES } from "#domain/vocabulary/protection-statuses.ts";
import { SEXES } from "#domain/vocabulary/sexes.ts";
import { STAGES } from "#domain/vocabulary/stages.ts";
import { WAYS_IN } from "#domain/vocabulary/ways-in.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { offices } from "./organisation.ts";

/** A file: the open part of one person. */
export const cases = table(
  "cases",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    number: str("number").notNull(),
    officeId: str("office_id")
      .notNull()
      .references(() => offices.id),
    pseudonym: str("pseudonym").notNull(),
    pseudonymFolded: str("pseudonym_folded").notNull(),
    stage: oneOf("stage", STAGES).notNull(),
    assigneeId: str("assignee_id"),
    ageBand: oneOf("age_band", AGE_BANDS),
    sex: oneOf("sex", SEXES),
    countryOfOrigin: str("country_of_origin"),
    countryOfAsylum: str("country_of_asylum"),
    arrived: str("arrived"),
    /** How they came in; empty where nobody knows. */
    wayIn: oneOf("way_in", WAYS_IN),
    /** EDTF: since when they know of the risk, where they learned of it after they had come. */
    riskKnown: str("risk_known"),
    /** ISO 3166-1 alpha-3, the countries that they came through, in that order. */
    route: json<string[]>("route"),
    language: str("language"),
    grounds: json<ConventionGround[]>("grounds").notNull(),
    profile: json<Profile[]>("profile").notNull(),
    openedAt: instant("opened_at").notNull(),
    openedOn: str("opened_on").notNull(),
  },
  (t) => [
    uniqueIndex("cases_number").on(t.number),
    uniqueIndex("cases_pseudonym").on(t.officeId, t.pseudonymFolded),
    index("cases_office_opened").on(t.officeId, t.openedOn),
    index("cases_office_number").on(t.officeId, t.number),
  ],
);

/** A pseudonym that a file went by before: nobody else of its office gets it, and it still finds the file. */
export const earlierPseudonyms = table(
  "earlier_pseudonyms",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    officeId: str("office_id").notNull(),
    pseudonym: str("pseudonym").notNull(),
    pseudonymFolded: str("pseudonym_folded").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    uniqueIndex("earlier_pseudonyms_pseudonym").on(t.officeId, t.pseudonymFolded),
    index("earlier_pseudonyms_case").on(t.caseId, t.recordedAt),
  ],
);

/**
 * With what somebody may begin to type a pseudonym, of now or before: any of its words, and on from there. Derived when
 * a file gets one: no version, not reconciled.
 */
export const pseudonymBeginnings = table(
  "pseudonym_beginnings",
  {
    officeId: str("office_id").notNull(),
    beginning: str("beginning").notNull(),
    caseId: str("case_id").notNull(),
  },
  (t) => [primaryKey({ name: "pseudonym_beginnings_pk", columns: [t.officeId, t.beginning, t.caseId] })],
);

/** The identity vault: one sealed group a version; an earlier version stays. `id` is the file's id. */
export const identities = table(
  "identities",
  {
    id: str("id").notNull(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    sealed: bytes("sealed").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [primaryKey({ name: "identities_pk", columns: [t.id, t.version] })],
);

/** A note; kind and times are open, its text is sealed. */
export const notes = table(
  "notes",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    kind: oneOf("kind", NOTE_KINDS).notNull(),
    /** Said to counsel, or by counsel: it leaves in nothing unless somebody says so. */
    privileged: bool("privileged"),
    happenedFrom: instant("happened_from"),
    happenedTo: instant("happened_to"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("notes_case").on(t.caseId, t.recordedAt)],
);

/** Where a person was known to be, outside a detention. */
export const whereabouts = table(
  "whereabouts",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    whereabouts: oneOf("whereabouts", WHEREABOUTS).notNull(),
    sinceFrom: instant("since_from").notNull(),
    sinceTo: instant("since_to").notNull(),
    sealed: bytes("sealed").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("whereabouts_case").on(t.caseId, t.sinceFrom)],
);

/** How a file stands, derived after each command and when time alone changes it: no version, not reconciled. Lists and figures read it. */
export const standings = table(
  "standings",
  {
    caseId: str("case_id").primaryKey(),
    officeId: str("office_id").notNull(),
    open: bool("open").notNull(),
    stage: oneOf("stage", STAGES).notNull(),
    assigneeId: str("assignee_id"),
    countryOfOrigin: str("country_of_origin"),
    whereabouts: oneOf("whereabouts", WHEREABOUTS).notNull(),
    /** 4 extreme, 3 high, 2 medium, 1 low */
    risk: int("risk").notNull(),
    reasons: json<{ key: string; decisive: boolean }[]>("reasons").notNull(),
    detentionId: str("detention_id"),
    placeId: str("place_id"),
    /** Both protection statuses, and the last civil day of what proves each. */
    unhcrStatus: oneOf("unhcr_status", UNHCR_STATUSES),
    unhcrUntil: str("unhcr_until"),
    stateStatus: oneOf("state_status", STATE_STATUSES),
    stateUntil: str("state_until"),
    heldSince: instant("held_since"),
    lastContactAt: instant("last_contact_at"),
    /** The earliest end to come of a running clock, else one that has passed; `NEVER` when none runs, so that the order needs no NULLs. */
    nextDueAt: instant("next_due_at").notNull(),
    nextClock: str("next_clock"),
    /** In which it is, a bit each (domain/cases/situations.ts): what can be missing. */
    situations: int("situations").notNull().default(0),
    /** The silence alarm that runs, of somebody who is held or in hiding. */
    silenceClock: str("silence_clock"),
    /** When the level, or the next limit, changes by time alone; `NEVER` when it does not. */
    changesAt: instant("changes_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    index("standings_list").on(t.officeId, t.open, t.risk, t.nextDueAt, t.caseId),
    index("standings_carried").on(t.officeId, t.open, t.assigneeId, t.risk, t.nextDueAt, t.caseId),
    index("standings_situations").on(t.officeId, t.situations),
    index("standings_origin").on(t.officeId, t.countryOfOrigin, t.open, t.stage),
    index("standings_whereabouts").on(
      t.officeId,
      t.whereabouts,
      t.open,
      t.countryOfOrigin,
      t.risk,
      t.nextDueAt,
      t.caseId,
    ),
    index("standings_changed").on(t.officeId, t.changedAt, t.caseId),
    index("standings_changes").on(t.changesAt),
    index("standings_unhcr_until").on(t.officeId, t.open, t.unhcrUntil),
    index("standings_state_until").on(t.officeId, t.open, t.stateUntil),
  ],
);

/** What is missing on a file: derived with its standing. */
export const gaps = table(
  "gaps",
  {
    caseId: str("case_id").notNull(),
    gap: oneOf("gap", GAPS).notNull(),
    officeId: str("office_id").notNull(),
    /** Of what it is missing, where a file may have several: a procedure, a request, a limit. */
    about: str("about"),
  },
  (t) => [
    primaryKey({ name: "gaps_pk", columns: [t.caseId, t.gap] }),
    index("gaps_office").on(t.officeId, t.gap, t.caseId),
  ],
);

/** At which steps the procedures of a file stand: derived with its standing. */
export const procedureStands = table(
  "procedure_stands",
  {
    caseId: str("case_id").notNull(),
    kind: oneOf("kind", PROCEDURES).notNull(),
    /** A step of `domain/procedures`. */
    step: str("step").notNull(),
    officeId: str("office_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "procedure_stands_pk", columns: [t.caseId, t.kind, t.step] }),
    index("procedure_stands_office").on(t.officeId, t.kind, t.step, t.caseId),
  ],
);

/** For how long a file stood as it did, so that figures of an earlier day can be told: derived with its standing. */
export const standingSpells = table(
  "standing_spells",
  {
    caseId: str("case_id").notNull(),
    since: instant("since").notNull(),
    /** `NEVER` for the present one. */
    until: instant("until").notNull(),
    officeId: str("office_id").notNull(),
    open: bool("open").notNull(),
    risk: int("risk").notNull(),
    detained: bool("detained").notNull(),
    assigned: bool("assigned").notNull(),
  },
  (t) => [
    primaryKey({ name: "standing_spells_pk", columns: [t.caseId, t.since] }),
    index("standing_spells_office").on(t.officeId, t.open, t.until, t.since),
    index("standing_spells_then").on(t.caseId, t.since, t.until, t.open),
  ],
);

/**
 * As `changesAt`: to be derived anew. A migration after which files stand otherwise sets it on all of them, for what
 * they were derived by has changed, and not they.
 */
export const ANEW = new Date(0);

/** Later than any date that matters. */
export const NEVER = new Date("9999-12-31T00:00:00.000Z");
