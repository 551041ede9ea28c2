import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { keyObjectOf } from "./key-objects.ts";

export const sha256 = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();
export const sha256Hex = (data: string | Buffer): string => sha256(data).toString("hex");

/** HMAC-SHA256 in hex. */
export const keyedHash = (key: Buffer, data: string): string =>
  createHmac("sha256", keyObjectOf(key)).update(data).digest("hex");

export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** 16 random bytes in hex: the name of a chain. */
export const newChainId = (): string => randomBytes(16).toString("hex");
/** A 256-bit random key. */
export const newKey = (): Buffer => randomBytes(32);
/** 256 random bits for a link or cookie, URL-safe. */
export const newToken = (): string => randomBytes(32).toString("base64url");
