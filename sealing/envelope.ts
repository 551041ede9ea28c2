import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyObjectOf } from "./key-objects.ts";

/** A data key and its version, which every ciphertext names. */
export type DataKey = { version: number; key: Buffer };

const FORM = 1;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + 4 + NONCE;

/**
 * AES-256-GCM: `version byte ‖ key id (4, big endian) ‖ nonce (12) ‖ ciphertext ‖ tag (16)`.
 * `bound` is authenticated and not stored: a ciphertext moved to another row, field or version does not open.
 */
export function seal(plain: Buffer, { version, key }: DataKey, bound: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyObjectOf(key), nonce).setAAD(Buffer.from(bound));
  const head = Buffer.alloc(5);
  head.writeUInt8(FORM, 0);
  head.writeUInt32BE(version, 1);
  return Buffer.concat([head, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The version of the data key under which this was sealed. @throws Error when it is no ciphertext of this form */
export function keyVersionOf(sealed: Buffer): number {
  if (sealed.length < HEAD + TAG || sealed.readUInt8(0) !== FORM) throw unreadable();
  return sealed.readUInt32BE(1);
}

/** @throws a tagged error (`isUnreadable`) when key, binding or ciphertext do not fit: there is no falling back */
export function open(sealed: Buffer, key: Buffer, bound: string): Buffer {
  keyVersionOf(sealed);
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyObjectOf(key), sealed.subarray(5, HEAD));
    decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(sealed.length - TAG));
    return Buffer.concat([decipher.update(sealed.subarray(HEAD, sealed.length - TAG)), decipher.final()]);
  } catch {
    throw unreadable();
  }
}

const tag = Symbol.for("panoh.unreadable");
const unreadable = () => Object.assign(new Error("unreadable: integrity failure"), { [tag]: true });
export const isUnreadable = (error: unknown): boolean =>
  typeof error === "object" && error !== null && tag in error;
