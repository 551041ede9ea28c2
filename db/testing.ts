import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "#dialect";
import { openStore, type Store, type StoreOptions } from "./connection.ts";
import type { SqliteDriver } from "./sqlite-file.ts";

export interface TestDatabase {
  store: Store;
  /** What to open the same database with once more, as another server would. */
  options: StoreOptions;
  dispose(): Promise<void>;
}

/**
 * A fresh migrated database on the engine of this process: with DATABASE_URL a new one on that PostgreSQL server;
 * else SQLite under a random key, or unencrypted when PANOH_SQLITE_DRIVER says plain-better-sqlite3.
 */
export async function freshStore(more: Partial<StoreOptions> = {}): Promise<TestDatabase> {
  const { options, remove } = engine === "postgres" ? await freshPostgres() : freshSqlite();
  Object.assign(options, more);
  const store = await openStore(options);
  await store.migrate();
  const dispose = async () => {
    await store.close();
    await remove();
  };
  return { store, options, dispose };
}

function freshSqlite() {
  const driver = (process.env.PANOH_SQLITE_DRIVER || "better-sqlite3") as SqliteDriver;
  const dataDir = mkdtempSync(join(tmpdir(), "panoh-test-"));
  const options: StoreOptions = {
    dataDir,
    driver,
    ...(driver === "better-sqlite3" && { fileKey: randomBytes(32) }),
  };
  return { options, remove: async () => rmSync(dataDir, { recursive: true, force: true }) };
}

async function freshPostgres() {
  const { default: pg } = await import("pg");
  const url = new URL(process.env.DATABASE_URL ?? "");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await administer(`create database ${name} template template0 encoding 'UTF8' locale 'C'`);
  url.pathname = `/${name}`;
  const options: StoreOptions = { url: url.href, dataDir: tmpdir(), poolSize: 5 };
  return { options, remove: () => administer(`drop database ${name} with (force)`) };
}
