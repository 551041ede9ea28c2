import type { DeclaredProcedure } from "./machines.ts";
import { isInPlace } from "./may-follow.ts";

/** Each step as it stands among the others, given in the order in which they came: whether it usually comes there. */
export const toldInOrder = <S extends { step: string }>(
  procedure: DeclaredProcedure,
  steps: readonly S[],
): (S & { outOfOrder: boolean })[] => {
  const names = steps.map(({ step }) => step);
  return steps.map((step, index) => ({
    ...step,
    outOfOrder: !isInPlace(procedure, names, index),
  }));
};
