import { type SQL, sql, type Table } from "drizzle-orm";
import type { AnyColumn, Db } from "#dialect";
import { compiled, given } from "../compiled.ts";

/** Inserts a row of which nothing is wanted back. */
export async function insertInto<T extends Table>(db: Db, table: T, row: T["$inferInsert"]): Promise<void> {
  const columns = namesIn(row);
  await kept(table, `insert ${columns}`, (late) => insertion(late, table, columns).returning(DONE))(db, row);
}

/** Inserts a row, or writes it over the one that has this key already. */
export async function replaceOne<T extends Table>(
  db: Db,
  table: T,
  key: AnyColumn,
  row: T["$inferInsert"],
): Promise<void> {
  const columns = namesIn(row);
  const replace = kept(table, `replace ${columns}`, (late) => {
    const set = givenAll(
      table,
      columns.filter((name) => columnOf(table, name) !== key),
    );
    return insertion(late, table, columns).onConflictDoUpdate({ target: key, set }).returning(DONE);
  });
  await replace(db, row);
}

type Statement = (db: Db, values: object) => Promise<unknown[]>;
const statements = new WeakMap<Table, Map<string, Statement>>();

/** One statement for a table and what is written of it. */
export function kept(table: Table, name: string, build: (db: Db) => PromiseLike<unknown[]>): Statement {
  const ofTable = statements.get(table) ?? new Map<string, Statement>();
  statements.set(table, ofTable);
  const statement = ofTable.get(name) ?? compiled(build);
  ofTable.set(name, statement);
  return statement;
}

/** What is undefined is not written. */
export const namesIn = (row: object): string[] =>
  Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [name]));

export const givenAll = (table: Table, names: string[]): Record<string, SQL> =>
  Object.fromEntries(names.map((name) => [name, given(columnOf(table, name), name)]));

const columnOf = (table: Table, name: string) =>
  (table as unknown as Record<string, AnyColumn>)[name] as AnyColumn;

export const insertion = (db: Db, table: Table, columns: string[]): Returning & Replacing =>
  (db.insert(table as never) as unknown as Inserting).values(givenAll(table, columns));

const DONE = { done: sql<number>`1` };

// Drizzle's builders are typed by one table; these serve all of them.
type Returning = { returning(what?: object): PromiseLike<unknown[]> };
type Replacing = { onConflictDoUpdate(how: { target: AnyColumn; set: object }): Returning };
type Inserting = { values(row: object): Returning & Replacing };
