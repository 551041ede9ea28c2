import { sql } from "drizzle-orm";
import { bytes, check, index, instant, int, oneOf, str, table, uniqueIndex } from "#dialect";
import { APPROVAL_STATES, APPROVED_ACTS } from "#domain/vocabulary/approval-states.ts";
import { CLOSING_OUTCOMES } from "#domain/vocabulary/closing-outcomes.ts";
import { cases } from "./cases.ts";

/**
 * A request that somebody else must approve. `pinned` is the hash of exactly what was asked: nothing else can be
 * carried out under it. The database itself refuses who approves for themselves, or for somebody who made them.
 */
export const approvals = table(
  "approvals",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    officeId: str("office_id").notNull(),
    act: oneOf("act", APPROVED_ACTS).notNull(),
    /** SHA-256 of the canonical input, in hex. */
    pinned: str("pinned").notNull(),
    state: oneOf("state", APPROVAL_STATES).notNull(),
    askedBy: str("asked_by").notNull(),
    askedAt: instant("asked_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    decidedBy: str("decided_by"),
    /** Who invited the one who decides. */
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
    uniqueIndex("approvals_one_waiting").on(t.caseId, t.act).where(sql`${t.state} = 'waiting'`),
    index("approvals_office").on(t.officeId, t.state, t.askedAt),
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
