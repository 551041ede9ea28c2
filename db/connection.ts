import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Db, engine } from "#dialect";
import type { SqliteDriver } from "./sqlite-file.ts";

export type { Db };

export interface StoreOptions {
  /** `postgres://…`; without it SQLite in `dataDir`/panoh.db. */
  url?: string | undefined;
  /** A PostgreSQL replica for reading. */
  readUrl?: string | undefined;
  dataDir: string;
  /** SQLite: 32 bytes that encrypt the whole file. */
  fileKey?: Buffer | undefined;
  driver?: SqliteDriver | undefined;
  /** SQLite: the size at which the disk counts as full, in pages. */
  maxPageCount?: number | undefined;
  /** SQLite, in milliseconds: 0 in the server; 5000 in workers and on the command line, which may block. */
  busyTimeout?: number | undefined;
  /** How long a transaction may take, in milliseconds. */
  transactionLimit?: number | undefined;
  /** PostgreSQL: connections for writing, and as many for reading. */
  poolSize?: number | undefined;
  /** The folder of the migrations, when they are not Panoh's own. */
  migrations?: string | undefined;
}

export interface Store {
  readonly engine: "sqlite" | "postgres";
  /** Reads only; a write through it fails. Inside a transaction read through its `tx`. */
  readonly reader: Db;
  /**
   * The only way to write: all of it or nothing, as if alone. `work` may run more than once: no side effects, no network.
   * Called inside a transaction of the same store it joins that one. Rejects with NotSaved when the engine could not write.
   */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** A number that is another one as soon as anything was written, by whomever; undefined where asking would cost as much as what it saves. */
  changes(): number | undefined;
  /** So much is stored that counting all of it is felt. */
  isLarge(): boolean;
  /** Migrations that the database has, and that this version of Panoh knows. */
  schemaVersion(): Promise<{ applied: number; known: number }>;
  migrate(): Promise<void>;
  /** Rejects with a sentence when the database is not what it must be: wholly for a small file, else without reading all of it. */
  check(): Promise<void>;
  /** What `check` has left out, beside the work of others. Rejects with a sentence when the database is damaged. */
  checkTheRest(): Promise<void>;
  /** SQLite: a consistent copy under the same key, opened again and checked before it takes its name. */
  backup(to: string): Promise<void>;
  close(): Promise<void>;
}

/** Whether there is an SQLite file already. */
export const hasFile = (dataDir: string): boolean => existsSync(fileIn(dataDir));

export const fileIn = (dataDir: string): string => join(dataDir, "panoh.db");

/** Opens the database, and refuses it with a sentence when it is not what this version of Panoh can keep. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const postgres = options.url !== undefined && options.url !== "";
  if (postgres !== (engine === "postgres"))
    throw new Error(
      "DATABASE_URL must be set before the start: the tables were loaded for the other engine.",
    );
  return postgres
    ? (await import("./connection.postgres.ts")).openPostgres(options)
    : (await import("./connection.sqlite.ts")).openSqlite(options);
}

// On globalThis: Next loads this module several times in one process, and all of them share one database.
const shared = globalThis as { [kept]?: Store | undefined };
const kept = Symbol.for("panoh.store");

/** Makes an open store the one of this process; `undefined` forgets it. */
export const keepStore = (store: Store | undefined) => {
  shared[kept] = store;
};

/** The store of this process. */
export function store(): Store {
  if (!shared[kept]) throw new Error("The database is not open.");
  return shared[kept];
}
