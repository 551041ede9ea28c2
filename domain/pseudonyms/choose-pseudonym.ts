import { PSEUDONYM_WORDS } from "./words.ts";

/**
 * A pseudonym that is not taken: one word of nature, two when all are used up.
 * `random` answers a number from 0 up to 1.
 */
export function choosePseudonym(
  taken: (pseudonym: string) => boolean,
  random: () => number,
  words: readonly string[] = PSEUDONYM_WORDS,
): string {
  const free = words.filter((word) => !taken(word));
  return free.length > 0 ? oneOf(free, random) : twoWords(taken, random, words);
}

/** Begins anywhere among all pairs and takes the first that is free. */
function twoWords(
  taken: (pseudonym: string) => boolean,
  random: () => number,
  words: readonly string[],
): string {
  const all = words.length ** 2;
  const start = Math.floor(random() * all);
  for (let step = 0; step < all; step++) {
    const place = (start + step) % all;
    const first = words[Math.floor(place / words.length)];
    const second = words[place % words.length];
    if (first !== second && !taken(`${first} ${second}`)) return `${first} ${second}`;
  }
  throw new Error(`All ${all} pseudonyms are taken.`);
}

const oneOf = (choices: readonly string[], random: () => number) =>
  choices[Math.floor(random() * choices.length)] as string;
