export type BarPart = { x: string; width: string; place: number; joins: boolean };

/** What a bar is drawn of: parts one after the other from zero, each a share of the largest row. An empty part is not drawn. */
export function barParts(parts: number[], largest: number): BarPart[] {
  let at = 0;
  return parts.flatMap((part, place) => {
    const x = at;
    at += part;
    if (part <= 0 || largest <= 0) return [];
    return [{ x: percent(x / largest), width: percent(part / largest), place, joins: x > 0 }];
  });
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

export const sum = (parts: number[]): number => parts.reduce((total, part) => total + part, 0);
