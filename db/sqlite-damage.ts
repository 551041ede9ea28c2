import type { Connection } from "./sqlite-file.ts";

/** Reads the whole file; throws a sentence when pages or references are not as they must be. */
export function refuseDamage(connection: Connection) {
  const damage = column(connection, "pragma quick_check(1)")[0];
  if (damage !== "ok") throw new Error(`The database file is damaged: ${damage}`);
  refuseDanglingReferences(connection);
}

export function refuseDanglingReferences(connection: Connection) {
  const tables = [...new Set(column(connection, "pragma foreign_key_check"))];
  if (tables.length) throw new Error(`Rows refer to rows that do not exist, in: ${tables.join(", ")}.`);
}

/** The first column of each row. */
export const column = (connection: Connection, query: string) =>
  connection
    .prepare<[], unknown[]>(query)
    .raw()
    .all()
    .map(([first]) => String(first));
