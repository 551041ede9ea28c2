import { bytes, index, instant, int, oneOf, str, table, uniqueIndex } from "#dialect";
import { HOUSEHOLD_PLACES } from "#domain/vocabulary/household-places.ts";
import type { RelationKind } from "#domain/vocabulary/relation-kinds.ts";
import { RELATION_KINDS } from "#domain/vocabulary/relation-kinds.ts";
import { cases } from "./cases.ts";
import { offices } from "./organisation.ts";

const KINDS = Object.keys(RELATION_KINDS) as [RelationKind, ...RelationKind[]];

/** People who live together, in one number `ALA-H-0012`. Its chain is its office's. */
export const households = table(
  "households",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    number: str("number").notNull(),
    officeId: str("office_id")
      .notNull()
      .references(() => offices.id),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    uniqueIndex("households_number").on(t.number),
    index("households_office").on(t.officeId, t.recordedAt),
    index("households_office_number").on(t.officeId, t.number),
  ],
);

/** What a person is in a household: a file belongs to one at most, at a time. `id` is the file's. */
export const householdMembers = table(
  "household_members",
  {
    id: str("id")
      .primaryKey()
      .references(() => cases.id),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    householdId: str("household_id")
      .notNull()
      .references(() => households.id),
    place: oneOf("place", HOUSEHOLD_PLACES).notNull(),
    /** When they left it; joining one again takes this back. */
    leftAt: instant("left_at"),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("household_members_household").on(t.householdId)],
);

/** What the person of this file is to the person of another; the other file has a row of its own. */
export const relations = table(
  "relations",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    otherCaseId: str("other_case_id")
      .notNull()
      .references(() => cases.id),
    /** What the other is to this one. */
    kind: oneOf("kind", KINDS).notNull(),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("relations_case").on(t.caseId, t.otherCaseId, t.kind)],
);

/** A relative at home, or another person without a file of their own. Name, place and telephone lie in `sealed`. */
export const connectedPersons = table(
  "connected_persons",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    /** What they are to the person of this file. */
    kind: oneOf("kind", KINDS).notNull(),
    /** ISO 3166-1 alpha-3, where they live. */
    country: str("country"),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("connected_persons_case").on(t.caseId, t.recordedAt)],
);
