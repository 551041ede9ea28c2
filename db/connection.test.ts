import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eq } from "drizzle-orm";
import { engine } from "#dialect";
import { keepStore, openStore, store } from "./connection.ts";
import { freshStore, type TestDatabase } from "./testing.ts";
import { sampleMigrations, samples } from "./testing-tables.ts";

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

const sample = { id: "open", name: "Open", at: new Date("2025-07-06T11:00:00Z") };

test("what a transaction has written is seen by nobody until it is committed, and by everybody from then on", async () => {
  const { reader, transaction } = database.store;
  const seen = async () => (await reader.select().from(samples).where(eq(samples.id, sample.id))).length;
  assert.equal(await seen(), 0);
  await transaction(async (tx) => {
    await tx.insert(samples).values(sample as never);
    assert.equal((await tx.select().from(samples).where(eq(samples.id, sample.id))).length, 1);
    assert.equal(await seen(), 0);
  });
  assert.equal(await seen(), 1);
});

test("whoever reads can write nothing, whether a transaction is open or not", async () => {
  const { reader, transaction } = database.store;
  const write = () =>
    reader
      .update(samples)
      .set({ name: "Changed" } as never)
      .where(eq(samples.id, sample.id));
  await assert.rejects(async () => write());
  await transaction(async () => {
    await assert.rejects(async () => write());
  });
  const [row] = await reader.select().from(samples).where(eq(samples.id, sample.id));
  assert.equal(row?.name, "Open");
});
