import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { engine } from "#dialect";
import { openStore, type Store } from "./connection.ts";
import { isNotSaved } from "./not-saved.ts";
import { freshStore, type TestDatabase } from "./testing.ts";
import { sampleMigrations, samples } from "./testing-tables.ts";

const skip = engine === "sqlite" && "of PostgreSQL";
let database: TestDatabase;
let store: Store;
before(async () => {
  if (skip) return;
  database = await freshStore({ migrations: sampleMigrations() });
  store = database.store;
});
after(() => database?.dispose());

async function administer(statement: string, url = database.options.url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
const setting = async (from: Store, name: string) =>
  (await from.reader.select({ value: sql<string>`current_setting(${name})` }).from(sql`(select 1) as one`))[0]
    ?.value;

test("a database that sorts or folds text by a language is refused, with what to do instead", {
  skip,
}, async () => {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(
    `create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'en' locale 'C'`,
  );
  const url = new URL(database.options.url ?? "");
  url.pathname = `/${name}`;
  await assert.rejects(
    openStore({ ...database.options, url: url.href }),
    /sort text by its bytes.*LOCALE 'C'/,
  );
  await administer(`drop database ${name} with (force)`);
});

test("a server that is not there is named in a sentence, without its password", { skip }, async () => {
  const opening = openStore({ ...database.options, url: "postgres://panoh:secret@127.0.0.1:1/panoh" });
  await assert.rejects(
    opening,
    (error: Error) => /does not answer \(ECONNREFUSED\)/.test(error.message) && !/secret/.test(error.message),
  );
});

test("a connection that is cut during a transaction is NotSaved; the process lives, the next one works", {
  skip,
}, async () => {
  const cut = store.transaction(async (tx) => {
    await tx.insert(samples).values({ id: "cut" });
    await administer(
      "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
    );
    await tx.insert(samples).values({ id: "after" });
  });
  await assert.rejects(cut, isNotSaved);
  await store.transaction((tx) => tx.insert(samples).values({ id: "next" }));
  assert.equal((await store.reader.select().from(samples).where(eq(samples.id, "cut"))).length, 0);
});

test("idle connections that are cut are replaced", { skip }, async () => {
  await administer(
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()",
  );
  await sleep(50);
  await store.transaction((tx) => tx.insert(samples).values({ id: "replaced" }));
});

test("a statement without end is ended, and is NotSaved", { skip }, async () => {
  const impatient = await openStore({ ...database.options, transactionLimit: 200 });
  await assert.rejects(
    impatient.transaction((tx) => tx.select({ slept: sql`pg_sleep(30)` }).from(sql`(select 1) as one`)),
    (error: Error) => isNotSaved(error) || /took longer/.test(error.message),
  );
  await impatient.transaction((tx) => tx.insert(samples).values({ id: "after-sleep" }));
  await impatient.close();
});

test("commits wait for the disk, and times are read alike, whatever the database is set to", {
  skip,
}, async () => {
  const [found] = await administer("select current_database() as name");
  for (const change of ["timezone = 'Asia/Almaty'", "datestyle = 'German'", "synchronous_commit = off"])
    await administer(`alter database ${found?.name} set ${change}`);
  const opened = await openStore(database.options);
  assert.deepEqual(
    [
      await setting(opened, "TimeZone"),
      await setting(opened, "DateStyle"),
      await setting(opened, "synchronous_commit"),
    ],
    ["UTC", "ISO, MDY", "on"],
  );
  const at = new Date("2026-02-03T04:05:06.789Z");
  await opened.transaction((tx) => tx.insert(samples).values({ id: "timed", at }));
  assert.deepEqual((await opened.reader.select().from(samples).where(eq(samples.id, "timed")))[0]?.at, at);
  await opened.close();
});

test("after a commit reads come from the primary until a replica has caught up", { skip }, async () => {
  const replica = await freshStore({ migrations: sampleMigrations() }); // a copy so late that it is empty
  const server = await openStore({ ...database.options, readUrl: replica.options.url });
  assert.equal((await server.reader.select().from(samples)).length, 0);
  await server.transaction((tx) => tx.insert(samples).values({ id: "own" }));
  assert.equal((await server.reader.select().from(samples).where(eq(samples.id, "own"))).length, 1);
  await server.close();
  await replica.dispose();
});

test("a trigger that somebody switched off fails the check", { skip }, async () => {
  await administer("alter table entries disable trigger entries_no_update");
  await assert.rejects(store.check(), /history and approvals: entries_no_update/);
  await administer("alter table entries enable trigger entries_no_update");
  await store.check();
});

test("the history cannot be truncated", { skip }, async () => {
  await assert.rejects(administer("truncate entries"), /append-only/);
});
