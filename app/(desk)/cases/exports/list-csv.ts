import { setImmediate as yielded } from "node:timers/promises";
import { getTranslations } from "next-intl/server";
import type { Cell } from "#casework/lists/tables/table.ts";
import { BYTE_ORDER_MARK, csvLine } from "#domain/exports/csv.ts";
import { cellSaid } from "./cell-said.ts";

/** Others have their turns after so many rows. */
const AT_ONCE = 50;

interface Told {
  columns: readonly string[];
  rows: { cells: Cell[] }[];
}

/** A list as a spreadsheet reads it: the words of the screen, and what each cell says. */
export async function listCsv({ columns, rows }: Told): Promise<string> {
  const [heads, root] = [await getTranslations("lists.csv"), await getTranslations()];
  const say = (key: string) => root(key as never);
  const lines = [BYTE_ORDER_MARK + csvLine(columns.map((column) => heads(column as never)))];
  for (const [at, { cells }] of rows.entries()) {
    if (at % AT_ONCE === 0) await yielded();
    lines.push(csvLine(cells.map((cell) => cellSaid(cell, say))));
  }
  return lines.join("");
}
