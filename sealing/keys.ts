import { hkdfSync } from "node:crypto";

/** What each key derived from the root key is for. */
const PURPOSES = {
  file: "whole-file encryption",
  wrapping: "wrapping of key-encryption keys",
  email: "blind index of e-mail addresses",
  session: "hash of session ids and tokens",
  throttle: "hash of what attempts are counted by",
  idempotency: "content of committed commands",
  password: "pepper of passwords",
  cookie: "next-auth secret",
  actions: "server actions' closures",
  search: "words of a search in an address",
} as const;

export type Purpose = keyof typeof PURPOSES;

/** A 256-bit key for one purpose, by HKDF-SHA256 (RFC 5869) from a key of the same length. */
export function derive(key: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `panoh1 ${info}`, 32));
}

export type Keyring = { readonly [purpose in Purpose]: Buffer };

const place = Symbol.for("panoh.keyring");
const held = globalThis as { [place]?: Keyring };

/** Derives all keys from the root key and holds them in memory; the root key itself is overwritten. */
export function openKeyring(root: Buffer): Keyring {
  const entries = Object.entries(PURPOSES).map(([purpose, info]) => [purpose, derive(root, info)]);
  root.fill(0);
  held[place] = Object.fromEntries(entries) as Keyring;
  return held[place];
}

/** Takes over such keys as another thread of this process has opened and handed on. */
export function holdKeyring(keys: Partial<Keyring>) {
  const entries = Object.entries(keys).map(([purpose, key]) => [purpose, Buffer.from(key)]);
  held[place] = Object.fromEntries(entries) as Keyring;
}

/** The keys of this process. @throws Error while it is locked */
export function keyring(): Keyring {
  const keys = held[place];
  if (!keys) throw new Error("Panoh is locked: the root key has not been opened.");
  return keys;
}
