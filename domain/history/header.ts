import canonicalize from "canonicalize";

/**
 * What of an entry is hashed, for ever (form 1). Nothing in it can be guessed from after an erasure: people, sessions
 * and rows stand in it as keyed tags of this chain, and `commit` binds the sealed details.
 */
export type Header = {
  v: 1;
  /** 16 random bytes in hex */
  chain: string;
  /** 1, 2, 3 … without a gap */
  chainSeq: number;
  /** SHA-256 of the header before it in the chain, in hex; at first 64 zeros */
  prev: string;
  /** UTC with milliseconds, never before the previous entry's */
  at: string;
  /** "back" when the clock had run back and `at` repeats the previous entry's */
  clock: "ok" | "back";
  actor: string;
  session: string;
  command: string;
  event: string;
  subject: string;
  version: number;
  /** table, row tag, version, HMAC over ciphertext and open columns */
  rows: [table: string, row: string, version: number, hash: string][];
  /** HMAC-SHA256 over the details, with a random key that lies inside the sealed details */
  commit: string;
};

export const GENESIS = "0".repeat(64);

/** RFC 8785 canonical JSON: the bytes that are hashed and stored. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("There is no canonical form of nothing.");
  return text;
}

/** The moment of an entry after the one before it: the record's time never runs back. */
export function momentAfter(now: Date, previous: Date | undefined): { at: Date; clock: Header["clock"] } {
  return previous && now < previous ? { at: previous, clock: "back" } : { at: now, clock: "ok" };
}
