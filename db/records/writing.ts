import { and, eq, type SQL, type Table } from "drizzle-orm";
import type { AnyColumn, Db } from "#dialect";
import { given } from "../compiled.ts";
import { givenAll, insertion, kept, namesIn } from "./inserting.ts";

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
  const columns = namesIn(row);
  const insert = kept(table, `insert ${columns} and tell`, (db) => insertion(db, table, columns).returning());
  const [written] = await insert(tx.db, row);
  return note(tx, table, written);
}

/** Changes a row that is still at `version` and notes it; undefined when it has moved on (or never was). */
export async function amendRow<T extends Recorded>(
  tx: Writing,
  table: T,
  { id, version }: { id: string; version: number },
  changes: Partial<T["$inferInsert"]>,
): Promise<T["$inferSelect"] | undefined> {
  const columns = namesIn({ ...changes, version });
  const amend = kept(table, `amend ${columns}`, (db) => {
    const update = db.update(table as never) as unknown as Update;
    return update
      .set(givenAll(table, columns))
      .where(
        and(eq(table.id, given(table.id, "at.id")), eq(table.version, given(table.version, "at.version"))),
      )
      .returning();
  });
  const [written] = await amend(tx.db, {
    ...changes,
    version: version + 1,
    "at.id": id,
    "at.version": version,
  });
  return written === undefined ? undefined : note(tx, table, written);
}

// Drizzle's builders are typed by one table; this one serves all of them.
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
