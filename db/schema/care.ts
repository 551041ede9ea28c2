import { bytes, index, instant, int, oneOf, str, table, uniqueIndex } from "#dialect";
import { AGREEMENTS } from "#domain/vocabulary/agreements.ts";
import { NEED_STATES } from "#domain/vocabulary/need-states.ts";
import { RISK_FINDINGS } from "#domain/vocabulary/risk-findings.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { SPECIFIC_NEEDS } from "#domain/vocabulary/specific-needs.ts";
import { cases } from "./cases.ts";

/** Something to be done for a person, by whom and by when. What, lies in `sealed`. */
export const tasks = table(
  "tasks",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    officeId: str("office_id").notNull(),
    assigneeId: str("assignee_id").notNull(),
    /** A civil date of the office, ISO 8601. */
    dueOn: str("due_on"),
    doneAt: instant("done_at"),
    doneBy: str("done_by"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("tasks_case").on(t.caseId, t.recordedAt),
    index("tasks_assignee").on(t.assigneeId, t.doneAt, t.dueOn),
  ],
);

/** One specific need of a person as somebody has confirmed, dismissed or ended it; what is only proposed is derived. */
export const specificNeeds = table(
  "specific_needs",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    need: oneOf("need", SPECIFIC_NEEDS).notNull(),
    state: oneOf("state", NEED_STATES).notNull(),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("specific_needs_case").on(t.caseId, t.need)],
);

/** Who looked at a person's risk last, and the level that a supervisor has set: one a file, `id` is the file's. Why lies in `sealed`. */
export const riskReviews = table("risk_reviews", {
  id: str("id")
    .primaryKey()
    .references(() => cases.id),
  chain: str("chain").notNull(),
  version: int("version").notNull(),
  finding: oneOf("finding", RISK_FINDINGS).notNull(),
  /** Set by a supervisor, until this moment. */
  level: oneOf("level", RISK_LEVELS),
  until: instant("until"),
  sealed: bytes("sealed").notNull(),
  recordedBy: str("recorded_by").notNull(),
  recordedAt: instant("recorded_at").notNull(),
});

/** What is aimed at for a person: one a file, `id` is the file's; an earlier one stays in its history. Goal and steps lie in `sealed`. */
export const plans = table("plans", {
  id: str("id")
    .primaryKey()
    .references(() => cases.id),
  chain: str("chain").notNull(),
  version: int("version").notNull(),
  responsibleId: str("responsible_id").notNull(),
  /** A civil date of the office, ISO 8601. */
  dueOn: str("due_on"),
  agreed: oneOf("agreed", AGREEMENTS).notNull(),
  sealed: bytes("sealed").notNull(),
  recordedBy: str("recorded_by").notNull(),
  recordedAt: instant("recorded_at").notNull(),
});
