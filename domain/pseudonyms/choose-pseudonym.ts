import { foldPseudonym } from "./fold-pseudonym.ts";
import { PSEUDONYM_WORDS } from "./words.ts";

/** Those of some pseudonyms that are not taken. */
export type Free = (pseudonyms: readonly string[]) => Promise<string[]>;

/**
 * A pseudonym that is not taken: one word of nature, two when all are used up. Only some are asked after at a time, so
 * that it costs the same in a register of ten files and of a million. `random` answers a number from 0 up to 1.
 */
export async function choosePseudonym(
  free: Free,
  random: () => number,
  words: readonly string[] = PSEUDONYM_WORDS,
): Promise<string> {
  const one = await free(words);
  return one.length > 0 ? oneOf(one, random) : twoWords(free, random, words);
}

/** Whether it could have been chosen: one word of nature, or two different ones. */
export function isPseudonym(said: string, words: readonly string[] = PSEUDONYM_WORDS): boolean {
  const parts = said.split(" ");
  return (
    parts.length <= 2 && new Set(parts).size === parts.length && parts.every((part) => words.includes(part))
  );
}

/** It as it is written, however somebody typed it: "kok lochin" is Kok Lochin; undefined where it is none. */
export function asPseudonym(said: string): string | undefined {
  const written = foldPseudonym(said)
    .split(" ")
    .map((word) => WRITTEN.get(word) ?? word)
    .join(" ");
  return isPseudonym(written) ? written : undefined;
}

const WRITTEN = new Map(PSEUDONYM_WORDS.map((word) => [foldPseudonym(word), word]));

const AT_ONCE = 16;

/** Begins anywhere among all pairs and takes the first that is free. */
async function twoWords(free: Free, random: () => number, words: readonly string[]): Promise<string> {
  const all = words.length ** 2;
  const start = Math.floor(random() * all);
  for (let step = 0; step < all; step += AT_ONCE) {
    const places = Array.from({ length: Math.min(AT_ONCE, all - step) }, (_, next) => start + step + next);
    const [first] = await free(places.flatMap((place) => pairAt(place % all, words)));
    if (first !== undefined) return first;
  }
  throw new Error(`All ${all} pseudonyms are taken.`);
}

function pairAt(place: number, words: readonly string[]): string[] {
  const [first, second] = [words[Math.floor(place / words.length)], words[place % words.length]];
  return first === second ? [] : [`${first} ${second}`];
}

const oneOf = (choices: readonly string[], random: () => number) =>
  choices[Math.floor(random() * choices.length)] as string;
