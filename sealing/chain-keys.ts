import { keyedHash } from "./hashes.ts";
import { derive } from "./keys.ts";

/** The keys of one chain's tags and row hashes, by HKDF from the chain key, which is never rotated. */
export type ChainKeys = { tags: Buffer; rows: Buffer };

export const chainKeysFrom = (chainKey: Buffer): ChainKeys => ({
  tags: derive(chainKey, "tags"),
  rows: derive(chainKey, "rows"),
});

/** What stands in a header for a person, session or row: of this chain only, so that nobody can be followed to the next. */
export const tagOf = ({ tags }: ChainKeys, chain: string, kind: string, id: string): string =>
  id === "" ? "" : keyedHash(tags, `${chain}|${kind}|${id}`).slice(0, 32);

/** HMAC over a row's open columns and ciphertext, in canonical form. */
export const rowHash = ({ rows }: ChainKeys, canonicalRow: string): string => keyedHash(rows, canonicalRow);
