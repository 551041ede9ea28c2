import { bool, index, instant, json, oneOf, primaryKey, str, table } from "#dialect";
import { CLOCK_KINDS } from "#domain/clocks/rule.ts";

/** Clocks as computed from a file's facts: derived, written anew after each command on the file. */
export const clocks = table(
  "clocks",
  {
    caseId: str("case_id").notNull(),
    key: str("key").notNull(),
    officeId: str("office_id").notNull(),
    rule: str("rule").notNull(),
    subjectId: str("subject_id").notNull(),
    kind: oneOf("kind", CLOCK_KINDS).notNull(),
    running: bool("running").notNull(),
    startedAt: instant("started_at").notNull(),
    dueAt: instant("due_at").notNull(),
    stoppedAt: instant("stopped_at"),
    clock: json<Record<string, unknown>>("clock").notNull(),
  },
  (t) => [
    primaryKey({ name: "clocks_pk", columns: [t.caseId, t.key] }),
    index("clocks_due").on(t.officeId, t.running, t.kind, t.dueAt, t.caseId),
  ],
);
