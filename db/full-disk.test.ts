import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eq } from "drizzle-orm";
import { engine } from "#dialect";
import { openStore, type Store } from "./connection.ts";
import { isNotSaved } from "./not-saved.ts";
import { freshStore, type TestDatabase } from "./testing.ts";
import { sampleMigrations, samples } from "./testing-tables.ts";

const skip = engine === "postgres" && "its disk is the server's";
const LARGE = Buffer.alloc(1_000_000, 7);

let database: TestDatabase;
let small: Store;
before(async () => {
  if (skip) return;
  database = await freshStore({ migrations: sampleMigrations() });
  small = await openStore({ ...database.options, maxPageCount: 60 });
});
after(async () => {
  await small?.close();
  await database?.dispose();
});
const found = (id: string) => small.reader.select().from(samples).where(eq(samples.id, id));

test("a full disk is NotSaved, and nothing is half done", { skip }, async () => {
  const large = small.transaction(async (tx) => {
    await tx.insert(samples).values({ id: "before" });
    await tx.insert(samples).values({ id: "large", sealed: LARGE });
  });
  await assert.rejects(large, isNotSaved);
  assert.deepEqual([...(await found("before")), ...(await found("large"))], []);
});

test("whoever swallows the failure is told all the same, and writes nothing beside the transaction", {
  skip,
}, async () => {
  const swallowing = small.transaction(async (tx) => {
    await tx.insert(samples).values({ id: "first" });
    await Promise.resolve(tx.insert(samples).values({ id: "large", sealed: LARGE })).catch(() => {});
    await Promise.resolve(tx.insert(samples).values({ id: "past-the-end" })).catch(() => {});
  });
  await assert.rejects(swallowing, isNotSaved);
  assert.deepEqual([...(await found("first")), ...(await found("past-the-end"))], []);
});

test("what shared a commit with it is saved", { skip }, async () => {
  const outcomes = await Promise.allSettled([
    small.transaction((tx) => tx.insert(samples).values({ id: "left" })),
    small.transaction((tx) => tx.insert(samples).values({ id: "large", sealed: LARGE })),
    small.transaction((tx) => tx.insert(samples).values({ id: "right" })),
  ]);
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ["fulfilled", "rejected", "fulfilled"],
  );
  assert.equal((await found("left")).length + (await found("right")).length, 2);
});

test("when there is room again, the same is saved", { skip }, async () => {
  const roomy = await openStore(database.options);
  await roomy.transaction((tx) => tx.insert(samples).values({ id: "large", sealed: LARGE }));
  assert.equal((await found("large")).length, 1);
  await small.check();
  await roomy.close();
});
