import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Db } from "#dialect";
import type { Store, StoreOptions } from "./connection.ts";
import { type Migration, readMigrations, refuseUnknown } from "./migrate.ts";
import { orNotSaved } from "./not-saved.ts";
import { mayLoseAgain } from "./postgres-races.ts";
import { applied, checkPostgres, migratePostgres, refuseOtherLocale } from "./postgres-schema.ts";
import { enclosing, mayStillRun, runTransaction, type Transaction } from "./transactions.ts";

/** Every transaction is serializable and is tried again when it loses a race. */
export async function openPostgres(options: StoreOptions): Promise<Store> {
  const { url = "", readUrl, poolSize = 10, transactionLimit = 30_000 } = options;
  const known = readMigrations("postgres", options.migrations);
  const writers = pool(url, poolSize, transactionLimit);
  const readers = pool(url, poolSize, transactionLimit, "-c default_transaction_read_only=on");
  const replicas = readUrl
    ? pool(readUrl, poolSize, transactionLimit, "-c default_transaction_read_only=on")
    : undefined;
  const close = async () => void (await Promise.all([writers, readers, replicas].map((each) => each?.end())));
  const running = new Set<Promise<unknown>>();
  let closed = false;
  let lastCommit = 0;

  try {
    await refuseOtherLocale(writers);
    refuseUnknown(await applied(writers), known);
  } catch (error) {
    await close();
    throw error;
  }

  const store: Store = {
    engine: "postgres",
    reader: drizzleOver((query, values) =>
      (replicas && Date.now() > lastCommit + CATCH_UP ? replicas : readers).query(query, values),
    ),
    async transaction(work) {
      const outer = enclosing(store);
      if (outer) return work(outer);
      if (closed) throw new Error("The database is closed.");
      const attempt = retried(() => serializable(work));
      running.add(attempt);
      try {
        return await attempt;
      } catch (error) {
        throw orNotSaved(error);
      } finally {
        running.delete(attempt);
      }
    },
    changes: () => undefined,
    isLarge: () => false, // nobody asks where nobody can tell whether something was written
    schemaVersion: async () => ({ applied: (await applied(writers)).length, known: known.length }),
    migrate: () => migrate(writers, known),
    check: () => checkPostgres(readers),
    checkTheRest: async () => {},
    async backup() {
      throw new Error("A PostgreSQL database is backed up with pg_dump: see docs/operations.md.");
    },
    async close() {
      if (closed) return;
      closed = true;
      await Promise.allSettled(running);
      await close();
    },
  };
  return store;

  async function serializable<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    const client = await writers.connect();
    const transaction: Transaction = { store, ended: false };
    let unusable: Error | undefined;
    try {
      await client.query("begin isolation level serializable");
      const result = await runTransaction(transaction, txOf(transaction, client), work, transactionLimit);
      const { command } = await client.query("commit");
      // PostgreSQL answers a commit after a failed statement with a quiet rollback.
      if (command !== "COMMIT")
        throw transaction.failure?.error ?? new Error("A statement of the transaction failed unnoticed.");
      lastCommit = Date.now();
      return result;
    } catch (error) {
      await client.query("rollback").catch((gone: Error) => {
        unusable = gone;
      });
      throw error;
    } finally {
      client.release(unusable);
    }
  }
}

/** How long a replica may lag: after a commit this process reads from the primary for so many milliseconds. */
const CATCH_UP = 5_000;

type Query = (query: pg.QueryConfig, values: unknown[]) => Promise<pg.QueryResult>;

const drizzleOver = (query: Query): Db =>
  drizzle({ client: { query } as unknown as pg.Pool }) as unknown as Db;

const txOf = (transaction: Transaction, client: pg.PoolClient) =>
  drizzleOver(async (query, values) => {
    mayStillRun(transaction);
    try {
      return await client.query(query, values);
    } catch (error) {
      transaction.failure ??= { error };
      throw error;
    }
  });

async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (let tries = 1, wait = 2; ; tries++, wait = Math.min(wait * 2, 100)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline || !mayLoseAgain(error, tries)) throw error;
      await sleep(Math.random() * wait);
    }
  }
}

async function migrate(writers: pg.Pool, known: Migration[]) {
  const client = await writers.connect();
  try {
    await migratePostgres(client, known);
  } finally {
    client.release();
  }
}

/** A proxy that pools transactions must pass these start-up settings on, or have them set for the role. */
function pool(connectionString: string, max: number, limit: number, more = "") {
  const settings = [
    "-c synchronous_commit=on",
    "-c timezone=UTC",
    "-c datestyle=ISO",
    `-c statement_timeout=${limit}`,
    `-c idle_in_transaction_session_timeout=${limit}`,
    more,
  ];
  const made = new pg.Pool({
    connectionString,
    max,
    application_name: "panoh",
    connectionTimeoutMillis: 10_000,
    options: settings.join(" "),
  });
  // A connection that breaks while nobody waits for it would end the process; the next statement finds out by itself.
  made.on("error", () => {});
  made.on("connect", (client) => void client.on("error", () => {}));
  return made;
}
