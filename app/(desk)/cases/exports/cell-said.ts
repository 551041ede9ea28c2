import type { Cell } from "#casework/lists/tables/table.ts";
import { localMoment } from "#domain/exports/local-moment.ts";

/** What a cell says in a spreadsheet: the words of the screen, and a moment on the clocks of its place. */
export function cellSaid(cell: Cell, say: (key: string) => string): string | number | null | undefined {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("word" in cell) return say(cell.word);
  if ("at" in cell) return localMoment(cell.at, cell.timeZone);
  return cell.counts.map(({ word, number }) => `${say(word)}: ${number}`).join("; ");
}
