import { NATURE } from "./nature.ts";

/**
 * A pseudonym that nobody has: a word of nature, or two of them when all single ones are taken.
 * `random` gives 0 ≤ x < 1; `taken` says whether somebody is or was called so.
 */
export function choosePseudonym(taken: (pseudonym: string) => boolean, random: () => number): string {
  const free = NATURE.filter((word) => !taken(word));
  const one = free[Math.floor(random() * free.length)];
  if (one) return one;
  for (;;) {
    const two = `${drawn(random)} ${drawn(random)}`;
    if (!taken(two)) return two;
  }
}

const drawn = (random: () => number): string => NATURE[Math.floor(random() * NATURE.length)] ?? NATURE[0];
