import type { Actor } from "#domain/access/actor.ts";
import { BYTE_ORDER_MARK, csvLine } from "#domain/exports/csv.ts";
import type { ExportedList } from "../lists/tables.ts";
import { exportedList } from "./exported-list.ts";

/** An exported list as a spreadsheet reads it, and of which list it is. @throws NotFound as `exportedList` does */
export async function listFile(
  actor: Actor,
  exported: { chain: string; chainSeq: number },
  at?: { now: Date },
): Promise<{ list: ExportedList; csv: string }> {
  const { list, columns, rows } = await exportedList(actor, exported, at);
  return { list, csv: BYTE_ORDER_MARK + csvLine(columns) + rows.map(({ cells }) => csvLine(cells)).join("") };
}
