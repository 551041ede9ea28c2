/** From so many open files on, counting is felt, and figures may be older than the page: it says as of when. */
export const MANY = 2_000;
const KEPT_MS = { least: 5_000, most: 60_000 };
/** Counting holds up whoever asks meanwhile: it may take a thirtieth of the time, and no more. */
const TIMES_AS_LONG = 30;

type Kept<T> = { value: Promise<T>; until: number };
const place = Symbol.for("panoh.kept-figures");
const held = globalThis as { [place]?: Map<string, Kept<unknown>> };

/** Of many files what was counted for the same offices a few seconds ago, or up to a minute where it took long; else it is counted now. */
export async function keptFigures<T>(
  key: string,
  count: () => Promise<T>,
  isMany: (counted: T) => boolean,
): Promise<T> {
  held[place] ??= new Map();
  const kept = held[place] as Map<string, Kept<T>>;
  const before = kept.get(key);
  if (before && performance.now() < before.until) return before.value;
  const began = performance.now();
  const value = count();
  // Who asks meanwhile waits for the same count, if it was long the last time.
  if (before) kept.set(key, { value, until: Number.POSITIVE_INFINITY });
  try {
    const counted = await value;
    if (isMany(counted))
      kept.set(key, { value, until: performance.now() + keptFor(performance.now() - began) });
    else kept.delete(key);
    return counted;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

const keptFor = (took: number): number =>
  Math.min(KEPT_MS.most, Math.max(KEPT_MS.least, TIMES_AS_LONG * took));
