import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { refuseLostTriggers } from "./migrate.ts";
import { column, refuseDamage } from "./sqlite-damage.ts";
import type { Connection, SqliteFile } from "./sqlite-file.ts";

/** Throws a sentence when pages, references or the triggers of the history are not as they must be. */
export function checkSqlite(connection: Connection) {
  refuseDamage(connection);
  checkTriggers(connection);
  connection.pragma("shrink_memory"); // every page of the file went through the cache
}

export const checkTriggers = (connection: Connection) =>
  refuseLostTriggers(named(connection, "table"), named(connection, "trigger"));

/** Looks for damage on a thread and a connection of its own: some half a second for each 1,000 files. Rejects with a sentence. */
export const checkBeside = (file: SqliteFile): Promise<void> =>
  new Promise((whole, damaged) => {
    const worker = new Worker(join(import.meta.dirname, "sqlite-check-worker.ts"), { workerData: file });
    worker.once("message", (sentence: string | undefined) =>
      sentence === undefined ? whole() : damaged(new Error(sentence)),
    );
    // That the thread could not look says nothing of the file.
    worker.once("error", (cause) => damaged(new NotLookedThrough(cause)));
    worker.unref();
  });

/** The file was not looked through: nobody knows whether it is whole. */
export class NotLookedThrough extends Error {
  constructor(cause: unknown) {
    super("The database file was not looked through.", { cause });
  }
}

export const named = (connection: Connection, kind: "table" | "trigger") =>
  column(connection, `select name from sqlite_schema where type = '${kind}'`);
