import { bytes, index, instant, int, json, primaryKey, str, table, uniqueIndex } from "#dialect";

/**
 * What happened, append-only (triggers). `header` is what is hashed; the columns beside it only help to find it.
 * Details lie sealed under the data key of the chain.
 */
export const entries = table(
  "entries",
  {
    chain: str("chain").notNull(),
    chainSeq: int("chain_seq").notNull(),
    header: str("header").notNull(),
    hash: str("hash").notNull(),
    details: bytes("details").notNull(),
    at: instant("at").notNull(),
    event: str("event").notNull(),
    commandId: str("command_id").notNull(),
    actorId: str("actor_id"),
    caseId: str("case_id"),
    officeId: str("office_id"),
    happenedFrom: instant("happened_from"),
    happenedTo: instant("happened_to"),
    corrects: int("corrects"),
  },
  (t) => [
    primaryKey({ name: "entries_pk", columns: [t.chain, t.chainSeq] }),
    uniqueIndex("entries_hash").on(t.hash),
    index("entries_case").on(t.caseId, t.chainSeq),
    index("entries_office").on(t.officeId, t.at),
    index("entries_actor").on(t.actorId, t.at),
    index("entries_event").on(t.event, t.at),
    index("entries_at").on(t.at),
  ],
);

/** The ids that a command made. */
export type Made = {
  caseNumber?: string;
  id: string;
  version: number;
  entries: { chain: string; chainSeq: number; hash: string }[];
};

/** Committed commands by the key their sender gave them: the content's HMAC and the ids they made, never their answer. */
export const commands = table(
  "commands",
  {
    actorId: str("actor_id").notNull(),
    key: str("key").notNull(),
    command: str("command").notNull(),
    content: str("content").notNull(),
    made: json<Made>("made").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ name: "commands_pk", columns: [t.actorId, t.key] })],
);

/** Who looked at which file, written in batches. */
export const accessLog = table(
  "access_log",
  {
    id: str("id").primaryKey(),
    at: instant("at").notNull(),
    actorId: str("actor_id").notNull(),
    query: str("query").notNull(),
    caseId: str("case_id"),
    officeId: str("office_id"),
  },
  (t) => [index("access_log_case").on(t.caseId, t.at), index("access_log_actor").on(t.actorId, t.at)],
);
