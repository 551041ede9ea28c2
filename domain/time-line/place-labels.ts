/** Numbers beside what they number, from `x` on: "3", or "3–5" where several stand too close to be told apart. */
export type Labelled = { x: number; first: number; last: number };

/** The narrowest picture in which no number covers another, and the widest digit, in px. */
const NARROWEST = 480;
const DIGIT = 8;
const GAP = 4;

/** How wide a label is, in per cent of the narrowest picture, with the gap after it. */
export const labelWidth = ({ first, last }: Pick<Labelled, "first" | "last">): number =>
  ((wordsOf({ first, last }).length * DIGIT + GAP) / NARROWEST) * 100;

export const wordsOf = ({ first, last }: Pick<Labelled, "first" | "last">): string =>
  first === last ? String(first) : `${first}–${last}`;

/** Labels for items in the order of their numbers; what would cover the label before joins it. */
export function placeLabels(items: readonly { x: number; number: number }[]): Labelled[] {
  const labels: Labelled[] = [];
  for (const { x, number } of items) {
    const before = labels.at(-1);
    if (before && x < before.x + labelWidth(before)) before.last = number;
    else labels.push({ x, first: number, last: number });
  }
  return labels;
}
