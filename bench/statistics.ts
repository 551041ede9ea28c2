/** The value below which this part of all values lies, by the nearest rank; NaN of none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle one of a few repeats; of an even number, between the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** One measure as a multiple of another; undefined where there is nothing to compare. */
export const ratio = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || !other ? undefined : one / other;

/** Of what the machine computed in a time, the part that was somebody else's: from 0 to 1. */
export function foreignShare({
  all,
  ours,
  available,
}: {
  all: number;
  ours: number;
  available: number;
}): number {
  return available <= 0 ? 0 : Math.min(1, Math.max(0, (all - ours) / available));
}
