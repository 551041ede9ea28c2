import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { checkSqlite, named } from "./sqlite-check.ts";
import { column } from "./sqlite-damage.ts";
import { type Connection, openSqliteFile, type SqliteFile } from "./sqlite-file.ts";

/**
 * A consistent copy under the same key. It has its name only after it was opened again and found whole.
 * Not better-sqlite3's `.backup()`: of an encrypted file it makes an empty one that opens.
 */
export async function backUpSqlite(
  source: Connection,
  to: string,
  { fileKey, driver }: Pick<SqliteFile, "fileKey" | "driver">,
) {
  const unfinished = `${to}.unfinished`;
  remove(unfinished);
  closeSync(openSync(unfinished, "wx", 0o600)); // SQLite copies into an empty file, and keeps its mode
  try {
    source.prepare("vacuum into ?").run(unfinished);
    const copy = await openSqliteFile({ path: unfinished, fileKey, driver });
    try {
      checkSqlite(copy);
      if (named(copy, "table").length !== named(source, "table").length || applied(copy) !== applied(source))
        throw new Error("The copy of the database is not the same as the database.");
    } finally {
      copy.close();
    }
    sync(unfinished);
    renameSync(unfinished, to);
    sync(dirname(to));
  } finally {
    remove(unfinished);
  }
}

const applied = (connection: Connection) =>
  named(connection, "table").includes("migrations")
    ? column(connection, "select count(*) from migrations")[0]
    : "0";

function remove(path: string) {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(path + suffix, { force: true });
}

function sync(path: string) {
  const opened = openSync(path, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
