import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { engine } from "#dialect";
import { keepStore, openStore, store } from "./connection.ts";
import { freshStore, type TestDatabase } from "./testing.ts";
import { sampleMigrations } from "./testing-tables.ts";

let database: TestDatabase;
before(async () => {
  database = await freshStore({ migrations: sampleMigrations() });
});
after(() => database.dispose());

test("the store of the process is kept for every copy of the module", async () => {
  assert.throws(store, /not open/);
  keepStore(database.store);
  const copy = (await import(`./connection.ts?copy=${Date.now()}`)) as typeof import("./connection.ts");
  assert.equal(copy.store(), database.store);
  copy.keepStore(undefined);
  assert.throws(store, /not open/);
});

test("an address for the other engine than the tables were loaded for is refused", async () => {
  const url = engine === "sqlite" ? "postgres://localhost/panoh" : undefined;
  await assert.rejects(openStore({ ...database.options, url }), /DATABASE_URL must be set before the start/);
});

test("a sound database passes its check", async () => {
  await database.store.check();
  assert.deepEqual(await database.store.schemaVersion(), { applied: 1, known: 1 });
  assert.equal(database.store.engine, engine);
});
