import { createSecretKey, type KeyObject } from "node:crypto";

const made = new WeakMap<Buffer, KeyObject>();

/** What Node makes of a key's bytes, made once for each: with bytes a cipher or an HMAC takes four times as long to begin. */
export function keyObjectOf(key: Buffer): KeyObject {
  const known = made.get(key) ?? createSecretKey(key);
  made.set(key, known);
  return known;
}
