export type Marked = { label: string; x: number; y: number; number: number };
export type Circle = Marked & { radius: number };

const [SMALLEST, LARGEST] = [6, 28];

/** Circles whose area is the number, the largest first so that it lies below; a very small one is drawn at 6 px. */
export function circlesOf(marked: Marked[]): Circle[] {
  const most = Math.max(0, ...marked.map(({ number }) => number));
  return marked
    .filter(({ number }) => number > 0)
    .map((one) => ({
      ...one,
      radius: Math.round(Math.max(SMALLEST, LARGEST * Math.sqrt(one.number / most)) * 10) / 10,
    }))
    .sort((one, other) => other.radius - one.radius);
}

/** A number is 7 px wide a digit, and wants some room around it. */
export const fitsInside = ({ radius, number }: Circle): boolean =>
  radius >= 8 && radius * 2 - 4 >= String(number).length * 7;
