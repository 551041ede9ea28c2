/**
 * What may have happened in a file between two days, for a list of those in which it did, closed files too. How far
 * somebody came with UNHCR (`approached` to `rejected`) is asked of those who first came between the two days.
 */
export const HAPPENED = [
  "opened",
  "taken",
  "closed",
  "refused",
  "approached",
  "registered",
  "interviewed",
  "decided",
  "recognised",
  "rejected",
] as const;

export type Happened = (typeof HAPPENED)[number];

export const APPROACH = [
  "approached",
  "registered",
  "interviewed",
  "decided",
  "recognised",
  "rejected",
] as const satisfies readonly Happened[];

export type Approach = (typeof APPROACH)[number];

export const isApproach = (happened: Happened): happened is Approach =>
  APPROACH.some((one) => one === happened);
