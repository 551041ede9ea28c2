import type { Clock } from "#domain/clocks/clock.ts";
import { type Cell, moment } from "./table.ts";

/** What a limit means at its end, whose move it is, and until when. */
export const limitCells = (next: Clock | null, timeZone: string): Cell[] =>
  next
    ? [
        next.said?.what ?? { word: `clocks.ends.${next.words}` },
        { word: `clocks.kinds.${next.kind}` },
        moment(next.dueAt, timeZone),
      ]
    : [undefined, undefined, undefined];
