import { and, eq, type SQL, type Table } from "drizzle-orm";
import type { AnyColumn, Db } from "#dialect";

/** A transaction that notes each row it writes, for the header of the entry that will tell of it. */
export type Writing = { readonly db: Db; readonly wrote: WrittenRow[] };
export type WrittenRow = {
  table: string;
  id: string;
  chain: string;
  version: number;
  row: Record<string, unknown>;
};

/** Every table that a command writes has these: a row's place in a chain, and its version. */
type Recorded = Table & { id: AnyColumn; chain: AnyColumn; version: AnyColumn };
type RecordedRow = { id: string; chain: string; version: number };

/** Inserts a row of the record and notes it. */
export async function insertRow<T extends Recorded>(
  tx: Writing,
  table: T,
  row: T["$inferInsert"],
): Promise<T["$inferSelect"]> {
  const insert = tx.db.insert(table as never) as unknown as Insert;
  const [written] = await insert.values(row).returning();
  return note(tx, table, written);
}

/** Changes a row that is still at `version` and notes it; undefined when it has moved on (or never was). */
export async function amendRow<T extends Recorded>(
  tx: Writing,
  table: T,
  { id, version }: { id: string; version: number },
  changes: Partial<T["$inferInsert"]>,
): Promise<T["$inferSelect"] | undefined> {
  const update = tx.db.update(table as never) as unknown as Update;
  const [written] = await update
    .set({ ...changes, version: version + 1 })
    .where(and(eq(table.id, id), eq(table.version, version)))
    .returning();
  return written === undefined ? undefined : note(tx, table, written);
}

// Drizzle's builders are typed by one table; these two serve all of them.
type Insert = { values(row: unknown): { returning(): Promise<unknown[]> } };
type Update = {
  set(changes: unknown): { where(condition: SQL | undefined): { returning(): Promise<unknown[]> } };
};

function note<T extends Recorded>(tx: Writing, table: T, written: unknown): T["$inferSelect"] {
  const row = written as RecordedRow & Record<string, unknown>;
  tx.wrote.push({ table: nameOf(table), id: row.id, chain: row.chain, version: row.version, row });
  return row as T["$inferSelect"];
}

const nameOf = (table: Table): string =>
  (table as unknown as Record<symbol, string>)[Symbol.for("drizzle:Name")] ?? "";
