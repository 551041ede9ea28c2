import type { Happened } from "./facts.ts";

/** Somewhere between two moments, both included: `at` is the latest. */
export interface Between {
  from: Date;
  at: Date;
}

export const happenedBetween = ({ happenedFrom, happenedTo }: Happened): Between => ({
  from: happenedFrom,
  at: happenedTo,
});

/** When the first of several was: not later than any of them, and not before the soonest. */
export const firstOf = (several: readonly (Between | undefined)[]): Between | undefined =>
  several.reduce(
    (first, one) =>
      first && one ? { from: sooner(first.from, one.from), at: sooner(first.at, one.at) } : (first ?? one),
    undefined,
  );

/** When one of several was, of which nobody knows which. */
export const anyOf = ([first, ...others]: readonly Between[]): Between | undefined =>
  first &&
  others.reduce((any, one) => ({ from: sooner(any.from, one.from), at: later(any.at, one.at) }), first);

export const sooner = (one: Date, other: Date): Date => (one < other ? one : other);
export const later = (one: Date, other: Date): Date => (one > other ? one : other);

/** From this moment on, or, where that lies before it, at its end. */
export const notBefore = ({ from, at }: Between, moment: Date): Between => ({
  from: sooner(later(from, moment), at),
  at,
});

/** Nobody knows when it was: its earliest moment is that of 1970. */
export const isUnknown = (earliest: Date): boolean => earliest.getTime() === 0;
