import { closeSync, openSync } from "node:fs";
import type Database from "better-sqlite3";
import { driverError } from "./driver-error.ts";

export type Connection = Database.Database;
export type SqliteDriver = "better-sqlite3" | "plain-better-sqlite3";

export interface SqliteFile {
  path: string;
  /** 32 bytes; without them the file is not encrypted. */
  fileKey?: Buffer | undefined;
  /** The plain driver cannot encrypt; tests run with it too, so that the fork can be dropped on any day. */
  driver?: SqliteDriver | undefined;
  readonly?: boolean;
  /** Milliseconds. 0 in the server, where waiting would block everybody; 5000 in workers and on the command line. */
  busyTimeout?: number | undefined;
  maxPageCount?: number | undefined;
}

/** Opens a database file as all are to be opened; refuses with a sentence when the key or a setting does not hold. */
export async function openSqliteFile(file: SqliteFile): Promise<Connection> {
  const Sqlite = await driver(file);
  if (!file.readonly) createForOwnerOnly(file.path);
  const connection = new Sqlite(file.path, { readonly: file.readonly ?? false, timeout: 5000 });
  try {
    if (file.fileKey) giveKey(connection, file.fileKey);
    for (const [name, value, asRead] of settings(file)) set(connection, name, value, asRead);
  } catch (error) {
    connection.close();
    throw driverError(error)?.code === "SQLITE_NOTADB" ? wrongKey(file, error) : error;
  }
  return connection;
}

/** `synchronous`: better-sqlite3 in WAL mode is NORMAL by default and lost one acknowledged commit in ten to a power loss. */
const settings = ({
  busyTimeout = 0,
  maxPageCount,
}: SqliteFile): [name: string, value: string, asRead: string][] => [
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", "2"],
  ["foreign_keys", "ON", "1"],
  ["secure_delete", "ON", "1"],
  ["temp_store", "MEMORY", "2"],
  ["trusted_schema", "OFF", "0"],
  ["cell_size_check", "ON", "1"],
  ["cache_size", "-65536", "-65536"],
  ["recursive_triggers", "ON", "1"], // else `insert or replace` would delete past an append-only trigger
  ...(maxPageCount
    ? [["max_page_count", `${maxPageCount}`, `${maxPageCount}`] as [string, string, string]]
    : []),
  ["busy_timeout", `${busyTimeout}`, `${busyTimeout}`], // last: two processes may be making the file at once
];

function set(connection: Connection, name: string, value: string, asRead: string) {
  connection.pragma(`${name}=${value}`);
  const read = String(connection.pragma(name, { simple: true }));
  if (read !== asRead) throw new Error(`SQLite did not take ${name}=${value}: it says ${read}.`);
}

/** The raw form x'…': `connection.key(Buffer)` would take the bytes as a passphrase and make another file. */
function giveKey(connection: Connection, key: Buffer) {
  if (key.length !== 32) throw new Error("The key of a database file has 32 bytes.");
  connection.pragma("cipher='sqlcipher'");
  connection.pragma("legacy=4");
  connection.pragma(`key="x'${key.toString("hex")}'"`);
}

const wrongKey = ({ path, fileKey }: SqliteFile, cause: unknown) =>
  new Error(
    fileKey
      ? `This key does not open ${path}: it is another installation's, or the file is damaged.`
      : `${path} is encrypted and no key was given, or it is no database.`,
    { cause },
  );

async function driver({ driver = "better-sqlite3", fileKey }: SqliteFile): Promise<typeof Database> {
  if (driver === "better-sqlite3") return (await import("better-sqlite3")).default;
  if (fileKey)
    throw new Error(
      "plain-better-sqlite3 cannot encrypt: open the file without a key, or with better-sqlite3.",
    );
  const name: string = driver; // a name the type check does not follow: it is the same module without types
  return ((await import(/* turbopackIgnore: true */ name)) as { default: typeof Database }).default;
}

/** WAL and shared memory take over the mode. Never opens an existing file: closing it would drop this process's locks on it. */
function createForOwnerOnly(path: string) {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    if (driverError(error)?.code !== "EEXIST") throw error;
  }
}
