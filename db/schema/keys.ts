import { bytes, index, instant, int, oneOf, primaryKey, str, table, uniqueIndex } from "#dialect";

const CHAIN_KINDS = ["installation", "office", "user", "case"] as const;
export type ChainKind = (typeof CHAIN_KINDS)[number];

/** A chain of entries and the keys that belong to it: one for each file, user and office, and the installation's own. */
export const chains = table(
  "chains",
  {
    id: str("id").primaryKey(),
    kind: oneOf("kind", CHAIN_KINDS).notNull(),
    subjectId: str("subject_id").notNull(),
  },
  (t) => [uniqueIndex("chains_subject").on(t.kind, t.subjectId)],
);

/** Random key-encryption keys, wrapped by the wrapping key. A derived one could be derived again after an erasure. */
export const keks = table("keks", {
  id: str("id").primaryKey(),
  wrapped: bytes("wrapped").notNull(),
  createdAt: instant("created_at").notNull(),
});

export const dataKeys = table(
  "data_keys",
  {
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    kek: str("kek").notNull(),
    wrapped: bytes("wrapped").notNull(),
  },
  (t) => [primaryKey({ columns: [t.chain, t.version] }), index("data_keys_kek").on(t.kek)],
);

/** The key of a chain's tags and row hashes: never rotated, destroyed with the data keys. */
export const chainKeys = table("chain_keys", {
  chain: str("chain").primaryKey(),
  kek: str("kek").notNull(),
  wrapped: bytes("wrapped").notNull(),
});
