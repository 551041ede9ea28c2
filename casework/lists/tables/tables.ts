import { certificates } from "./certificates.ts";
import { detentions } from "./detentions.ts";
import { files } from "./files.ts";
import { hearings } from "./hearings.ts";
import { households } from "./households.ts";
import type { ListTable, TableAsked } from "./table.ts";

export const EXPORTED_LISTS = ["cases", "households", "detentions", "hearings", "certificates"] as const;
export type ExportedList = (typeof EXPORTED_LISTS)[number];

export const TABLES = { cases: files, households, detentions, hearings, certificates };

/** The columns and the rows of a list, narrowed down and ordered by what was asked of it. */
export async function tableOf(list: ExportedList, asked: TableAsked, filter: unknown) {
  const table = TABLES[list] as ListTable<unknown>;
  const read = table.filter.parse(filter);
  return { columns: table.columns(read), rows: await table.rows(asked, read) };
}

/** Of which files or households the rows of a list are, in the order of their numbers. */
export async function numbersOf(list: ExportedList, asked: TableAsked, filter: unknown): Promise<string[]> {
  const table = TABLES[list] as ListTable<unknown>;
  const read = table.filter.parse(filter);
  const numbers = table.numbers
    ? await table.numbers(asked, read)
    : (await table.rows(asked, read)).map(({ number }) => number);
  return numbers.sort();
}
