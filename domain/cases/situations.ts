import { SITUATIONS, type Situation } from "#domain/vocabulary/gaps.ts";

/** Situations as one number, a bit each, in which a file's row keeps them. */
export const numberOf = (situations: readonly Situation[]): number =>
  situations.reduce((number, situation) => number | bitOf(situation), 0);

/** Whether they are among those that a number keeps. */
export const isIn = (number: number, situation: Situation): boolean => (number & bitOf(situation)) !== 0;

const bitOf = (situation: Situation) => 1 << SITUATIONS.indexOf(situation);
