import { refuseLostTriggers } from "./migrate.ts";
import type { Connection } from "./sqlite-file.ts";

/** Throws a sentence when pages, references or the triggers of the history are not as they must be. */
export function checkSqlite(connection: Connection) {
  const damage = column(connection, "pragma quick_check(1)")[0];
  if (damage !== "ok") throw new Error(`The database file is damaged: ${damage}`);
  refuseDanglingReferences(connection);
  refuseLostTriggers(named(connection, "table"), named(connection, "trigger"));
  connection.pragma("shrink_memory"); // every page of the file went through the cache
}

export function refuseDanglingReferences(connection: Connection) {
  const tables = [...new Set(column(connection, "pragma foreign_key_check"))];
  if (tables.length) throw new Error(`Rows refer to rows that do not exist, in: ${tables.join(", ")}.`);
}

export const named = (connection: Connection, kind: "table" | "trigger") =>
  column(connection, `select name from sqlite_schema where type = '${kind}'`);

/** The first column of each row. */
export const column = (connection: Connection, query: string) =>
  connection
    .prepare<[], unknown[]>(query)
    .raw()
    .all()
    .map(([first]) => String(first));
