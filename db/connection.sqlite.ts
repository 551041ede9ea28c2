import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "#dialect";
import { fileIn, type Store, type StoreOptions } from "./connection.ts";
import { driverError } from "./driver-error.ts";
import { writerQueue } from "./group-commit.ts";
import {
  applyMigrations,
  type Migration,
  readMigrations,
  refuseLostTriggers,
  refuseUnknown,
} from "./migrate.ts";
import { orNotSaved } from "./not-saved.ts";
import { backUpSqlite } from "./sqlite-backup.ts";
import { checkBeside, checkSqlite, checkTriggers, named } from "./sqlite-check.ts";
import { column, refuseDanglingReferences } from "./sqlite-damage.ts";
import { type Connection, openSqliteFile } from "./sqlite-file.ts";
import { drizzleOver, onlyReading, readingOver, statementCache } from "./statements.ts";
import { enclosing, mayStillRun, runTransaction, type Transaction } from "./transactions.ts";

/** Some thousands of files: several times what a connection keeps in memory, which each commit of another empties. */
const LARGE_BYTES = 256 * 2 ** 20;

/**
 * One connection writes, and everybody queues for it. It reads too while it has no transaction open, for its own commits
 * leave it what it keeps in memory; meanwhile another one reads, which can do nothing else (decision 0023).
 */
export async function openSqlite(options: StoreOptions): Promise<Store> {
  const { dataDir, fileKey, driver, busyTimeout, maxPageCount, transactionLimit = 30_000 } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = { path: fileIn(dataDir), fileKey, driver, busyTimeout };
  const known = readMigrations("sqlite", options.migrations);
  const writer = await openSqliteFile({ ...file, maxPageCount });
  const reader = await openSqliteFile({ ...file, readonly: true });
  const dataVersion = reader.prepare("pragma data_version").pluck(); // changes with what another connection commits
  const prepare = statementCache(writer);
  const prepareApart = statementCache(reader);
  const queue = writerQueue({
    begin: () => beginImmediate(writer, 10_000),
    run: (statement) => void prepare(statement).run(),
    get inTransaction() {
      return writer.inTransaction;
    },
  });
  const closeBoth = async () => {
    reader.close();
    writer.close();
  };
  let closed = false;

  try {
    refuseUnknown(applied(reader), known);
  } catch (error) {
    await closeBoth();
    throw error;
  }

  const store: Store = {
    engine: "sqlite",
    reader: readingOver((source) =>
      writer.inTransaction ? prepareApart(source) : onlyReading(prepare(source)),
    ),
    async transaction(work) {
      const outer = enclosing(store);
      if (outer) return work(outer);
      if (closed) throw new Error("The database is closed.");
      const transaction = (): ReturnType<typeof work> => {
        const running: Transaction = { store, ended: false };
        return runTransaction(running, txOf(running), work, transactionLimit);
      };
      try {
        return await queue.share(AsyncLocalStorage.bind(transaction));
      } catch (error) {
        throw orNotSaved(error);
      }
    },
    changes: () => Number(dataVersion.get()),
    isLarge: () => bytesOf(reader) > LARGE_BYTES,
    schemaVersion: async () => ({ applied: applied(reader).length, known: known.length }),
    migrate: () => queue.alone(() => migrate(writer, known)),
    check: async () => {
      if (bytesOf(reader) <= CHECKED_AT_ONCE) checkSqlite(reader);
      else checkTriggers(reader);
    },
    checkTheRest: async () => {
      if (bytesOf(reader) > CHECKED_AT_ONCE) await checkBeside(file);
    },
    backup: (to) => backUpSqlite(reader, to, file),
    async close() {
      if (closed) return;
      closed = true;
      await queue.alone(closeBoth);
    },
  };
  return store;

  function txOf(running: Transaction): Db {
    return drizzleOver(prepare, (statement) => {
      mayStillRun(running);
      try {
        return statement();
      } catch (error) {
        running.failure = { error };
        throw error;
      }
    });
  }
}

/** Some thousand files of persons: what is larger would hold up the start. */
const CHECKED_AT_ONCE = 32 * 2 ** 20;

const bytesOf = (connection: Connection) =>
  Number(connection.pragma("page_count", { simple: true })) *
  Number(connection.pragma("page_size", { simple: true }));

/** `busy_timeout` would block everybody, so that waiting for another process (command line, worker) is done here. */
async function beginImmediate(writer: Connection, patience: number) {
  const deadline = Date.now() + patience;
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    try {
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!driverError(error)?.code.startsWith("SQLITE_BUSY") || Date.now() > deadline) throw error;
      await sleep(wait + Math.random() * wait);
    }
  }
}

/** Rebuilding a parent table would delete its children by cascade; the pragma against it is void inside a transaction. */
async function migrate(writer: Connection, known: Migration[]) {
  writer.pragma("foreign_keys=OFF");
  try {
    await beginImmediate(writer, 60_000);
    await applyMigrations(
      {
        run: async (statement) => void writer.exec(statement),
        values: async (query) => column(writer, query),
      },
      known,
    );
    refuseDanglingReferences(writer);
    refuseLostTriggers(named(writer, "table"), named(writer, "trigger"));
    writer.exec("COMMIT");
  } catch (error) {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    throw orNotSaved(error);
  } finally {
    writer.pragma("foreign_keys=ON");
  }
}

const applied = (connection: Connection) =>
  named(connection, "table").includes("migrations")
    ? column(connection, "select hash from migrations order by number")
    : [];
