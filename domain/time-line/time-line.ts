/** Somewhere from `earliest` to `latest`, both included. */
export type Between = { earliest: Date; latest: Date };

/** What stands in a row: a spell that may still last, a step at a moment, or a limit that ends. Without a time it is listed, not drawn. */
export type TimeItem =
  | { kind: "spell"; start: Between; end: Between | null }
  | { kind: "step"; at: Between }
  | { kind: "limit"; at: Between }
  | { kind: "undated" };

/** The moment at which an item is drawn: where a spell begins, the middle of what a step may be. */
export function drawnAt(item: TimeItem): number {
  if (item.kind === "undated") return Number.POSITIVE_INFINITY;
  if (item.kind === "spell") return item.start.earliest.getTime();
  return (item.at.earliest.getTime() + item.at.latest.getTime()) / 2;
}

/** In the order in which it is drawn and numbered; what has no time comes last. */
export const inOrder = <Item extends TimeItem>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => (drawnAt(one) === drawnAt(other) ? 0 : drawnAt(one) - drawnAt(other)));
