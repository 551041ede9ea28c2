import { randomInt } from "node:crypto";
import { sameBytes, sha256 } from "#sealing/hashes.ts";

const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 4;

const place = Symbol.for("panoh.first-run-code");
const held = globalThis as { [place]?: string };

/** The one-time code that the console shows and the first page asks for: kept in memory, another one after each start. */
export function firstRunCode(): string {
  held[place] ??= Array.from({ length: GROUPS }, group).join("-");
  return held[place];
}

/** Whether this is the code, in whatever way it was typed. */
export const isFirstRunCode = (typed: string): boolean =>
  held[place] !== undefined && sameBytes(sha256(letters(typed)), sha256(letters(held[place])));

const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
const letters = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
