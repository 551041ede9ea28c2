/** All that a seed decides: the same words make the same numbers. */
export type Chance = {
  /** from 0 up to 1 */
  next(): number;
  /** whether something happens that happens so often */
  happens(probability: number): boolean;
  /** a whole number from `least` to `most` */
  whole(least: number, most: number): number;
  oneOf<T>(choices: readonly T[]): T;
  /** one of these, each as often as its weight says */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
  /** most near `median`, some far beyond it: how long things take */
  about(median: number, spread: number): number;
};

/** A generator of its own for each purpose, so that one more draw here moves nothing there. */
export function chanceOf(...words: (string | number)[]): Chance {
  let state = hash(words.join("|"));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    happens: (probability) => next() < probability,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    oneOf: (choices) => choices[Math.floor(next() * choices.length)] as (typeof choices)[number],
    weighted<T extends string>(weights: Readonly<Record<T, number>>) {
      const all = Object.entries<number>(weights) as [T, number][];
      let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of all) if ((left -= weight) < 0) return name;
      return (all.at(-1) as [T, number])[0];
    },
    about: (median, spread) => median * Math.exp(spread * normal()),
  };
}

/** FNV-1a, then mixed once more: neighbouring words begin far from each other. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return value ^ (value >>> 13);
}
