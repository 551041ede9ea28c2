import { sql } from "drizzle-orm";
import { bool, bytes, index, instant, int, json, oneOf, primaryKey, str, table, uniqueIndex } from "#dialect";
import { CLOCK_KINDS } from "#domain/clocks/rule.ts";
import { CLOCK_CHANGES } from "#domain/vocabulary/clock-changes.ts";
import { cases } from "./cases.ts";
import { offices } from "./organisation.ts";
import { users } from "./users.ts";

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
    /** When it is told that it ends soon: with its first warning, or when somebody first knew of it; empty only until it is derived anew. */
    tellsAt: instant("tells_at"),
    /** From when a page says that it ends now. */
    nowAt: instant("now_at"),
    /** After its end somebody is held without ground, and nobody has recorded that they are. */
    beyond: bool("beyond").notNull().default(false),
    clock: json<Record<string, unknown>>("clock").notNull(),
  },
  (t) => [
    primaryKey({ name: "clocks_pk", columns: [t.caseId, t.key] }),
    index("clocks_due").on(t.officeId, t.running, t.kind, t.dueAt, t.caseId, t.startedAt),
    index("clocks_beyond").on(t.officeId, t.dueAt, t.caseId).where(sql`${t.beyond}`),
    index("clocks_stopped")
      .on(t.officeId, t.stoppedAt, t.kind, t.dueAt, t.startedAt, t.caseId)
      .where(sql`not ${t.running}`),
  ],
);

/** A limit that no rule knows: a day which a court has set, or a paper. What ends, who set it and where that stands lie in `sealed`. */
export const manualClocks = table(
  "manual_clocks",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    kind: oneOf("kind", CLOCK_KINDS).notNull(),
    dueAt: instant("due_at").notNull(),
    /** The last civil day, where no hour was set. */
    dueOn: str("due_on"),
    timeZone: str("time_zone").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("manual_clocks_case").on(t.caseId, t.recordedAt)],
);

/** What was done to one limit, by its key. Why, by whom and what proves it lie in `sealed`. */
export const clockChanges = table(
  "clock_changes",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    caseId: str("case_id")
      .notNull()
      .references(() => cases.id),
    /** `rule|subject`, as in `clocks`. */
    clockKey: str("clock_key").notNull(),
    change: oneOf("change", CLOCK_CHANGES).notNull(),
    happenedFrom: instant("happened_from").notNull(),
    happenedTo: instant("happened_to").notNull(),
    /** The new end of one that was extended; and its civil day, where no hour was set. */
    dueAt: instant("due_at"),
    dueOn: str("due_on"),
    withdrawnAt: instant("withdrawn_at"),
    sealed: bytes("sealed").notNull(),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("clock_changes_case").on(t.caseId, t.happenedFrom)],
);

/** A rule as an office has switched it: on with the source in which it was read, off, or with a period of its own. Its chain is its office's. */
export const ruleSwitches = table(
  "rule_switches",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    officeId: str("office_id")
      .notNull()
      .references(() => offices.id),
    rule: str("rule").notNull(),
    on: bool("is_on").notNull(),
    /** Of the team's own rules alone. */
    period: str("period"),
    sourceTitle: str("source_title"),
    sourceUrl: str("source_url"),
    /** The civil day on which the source was read. */
    readOn: str("read_on"),
    recordedBy: str("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("rule_switches_rule").on(t.officeId, t.rule)],
);

/** The address of somebody's own calendar, off until they ask for it; `id` is the hash of its token. */
export const calendars = table(
  "calendars",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    userId: str("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("calendars_user").on(t.userId, t.createdAt)],
);

/** Written without a command: what is done once at a time, whichever server does it. */
export const scheduledRuns = table(
  "scheduled_runs",
  {
    job: str("job").notNull(),
    /** Which time it was due: an instant, or a civil day of an office and a person. */
    slot: str("slot").notNull(),
    ranAt: instant("ran_at").notNull(),
  },
  (t) => [primaryKey({ name: "scheduled_runs_pk", columns: [t.job, t.slot] })],
);

/** Written without a command: a mail that is to be sent, until a mail server has surely taken it. To whom, not to which address. */
export const waitingMails = table("waiting_mails", {
  id: str("id").primaryKey(),
  userId: str("user_id").notNull(),
  /** how many things wait for them, or more than that */
  waiting: int("waiting").notNull(),
  more: bool("more").notNull(),
  madeAt: instant("made_at").notNull(),
  tries: int("tries").notNull(),
  triedAt: instant("tried_at"),
  /** A server may have taken it: the connection broke after the words. */
  unsure: bool("unsure").notNull(),
  /** A server of ours is about to send it since then; one that was killed leaves it behind. */
  takenAt: instant("taken_at"),
});
