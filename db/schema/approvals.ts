import { sql } from "drizzle-orm";
import { bytes, check, index, instant, int, oneOf, primaryKey, str, table, uniqueIndex } from "#dialect";
import { APPROVAL_STATES, APPROVED_ACTS } from "#domain/vocabulary/approval-states.ts";
import { CLOSING_OUTCOMES } from "#domain/vocabulary/closing-outcomes.ts";
import { cases } from "./cases.ts";

/**
 * A request that somebody else must approve: an act, and the set of rows that it is about. `pinned` is the hash of exactly
 * what was asked: nothing else can be carried out under it. The database itself refuses who approves for themselves, or
 * for somebody who made them, and whoever is late or second (db/approval-triggers.ts).
 */
export const approvals = table(
  "approvals",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    /** The file, where it is about one file and nothing else. */
    caseId: str("case_id").references(() => cases.id),
    /** Empty, where it concerns the whole installation. */
    officeId: str("office_id"),
    act: oneOf("act", APPROVED_ACTS).notNull(),
    /** SHA-256 of the set that it is about, in whatever version: of one set and act one request waits. Empty in older rows. */
    about: str("about"),
    /** SHA-256 of the canonical input, in hex. */
    pinned: str("pinned").notNull(),
    state: oneOf("state", APPROVAL_STATES).notNull(),
    askedBy: str("asked_by").notNull(),
    askedAt: instant("asked_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    decidedBy: str("decided_by"),
    /** Who invited the one who decides, in rows of before `makers` knew everybody who made somebody. */
    deciderMadeBy: str("decider_made_by"),
    decidedAt: instant("decided_at"),
    sealed: bytes("sealed").notNull(),
  },
  (t) => [
    check(
      "approvals_another_person",
      sql`${t.state} not in ('approved', 'refused') or (${t.decidedBy} is not null and ${t.decidedBy} <> ${t.askedBy})`,
    ),
    check(
      "approvals_not_who_was_made",
      sql`${t.state} not in ('approved', 'refused') or ${t.deciderMadeBy} is null or ${t.deciderMadeBy} <> ${t.askedBy}`,
    ),
    check(
      "approvals_in_time",
      sql`${t.state} not in ('approved', 'refused') or (${t.decidedAt} is not null and ${t.decidedAt} < ${t.endsAt})`,
    ),
    uniqueIndex("approvals_one_waiting").on(t.caseId, t.act).where(sql`${t.state} = 'waiting'`),
    uniqueIndex("approvals_one_waiting_set").on(t.about, t.act).where(sql`${t.state} = 'waiting'`),
    index("approvals_office").on(t.officeId, t.state, t.askedAt),
  ],
);

/**
 * Who made somebody one of the staff, at first hand or through others: whoever invited them or gave them a role, whoever
 * made those, and so on. A trigger writes it with the entry that tells of it, and nothing ever changes it.
 */
export const makers = table(
  "makers",
  {
    userId: str("user_id").notNull(),
    makerId: str("maker_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "makers_pk", columns: [t.userId, t.makerId] }),
    index("makers_maker").on(t.makerId),
  ],
);

/** That a file was closed: with what outcome, and under which approval. One at a time is not reopened. */
export const closures = table(
  "closures",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    outcome: oneOf("outcome", CLOSING_OUTCOMES).notNull(),
    approvalId: str("approval_id").notNull(),
    closedAt: instant("closed_at").notNull(),
    reopenedAt: instant("reopened_at"),
    sealed: bytes("sealed").notNull(),
  },
  (t) => [
    uniqueIndex("closures_approval").on(t.approvalId),
    uniqueIndex("closures_open").on(t.caseId).where(sql`${t.reopenedAt} is null`),
    index("closures_case").on(t.caseId, t.closedAt),
  ],
);
