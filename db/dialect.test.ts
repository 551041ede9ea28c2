import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { and, asc, count, desc, eq, gt, inArray, lt, or, sql } from "drizzle-orm";
import fc from "fast-check";
import { alias, likeFolded } from "#dialect";
import type { Store } from "./connection.ts";
import { freshStore, type TestDatabase } from "./testing.ts";
import { sampleMigrations, samples } from "./testing-tables.ts";

let database: TestDatabase;
let store: Store;
before(async () => {
  database = await freshStore({ migrations: sampleMigrations() });
  store = database.store;
});
after(() => database.dispose());
beforeEach(() => store.transaction(async (tx) => void (await tx.delete(samples))));

type NewSample = typeof samples.$inferInsert;
const insert = (...rows: NewSample[]) =>
  store.transaction((tx) => tx.insert(samples).values(rows).returning());
const names = (rows: { name: string | null }[]) => rows.map(({ name }) => name);

test("every kind of column comes back as it was given", async () => {
  const sample = {
    id: "s",
    name: "Ünïcode 한글 👩‍👩‍👧 ‮",
    kind: "odd" as const,
    amount: Number.MAX_SAFE_INTEGER,
    open: true,
    at: new Date("2026-03-01T23:59:59.987Z"),
    shape: { words: ["ü", ""] },
    sealed: Buffer.from([0, 1, 255, 39, 92]),
  };
  assert.deepEqual(await insert(sample), [sample]);
  assert.deepEqual(await store.reader.select().from(samples), [sample]);
});

test("what is left out is null, or the default", async () => {
  const [row] = await insert({ id: "s" });
  assert.deepEqual(row, {
    id: "s",
    name: null,
    kind: "plain",
    amount: 0,
    open: false,
    at: null,
    shape: null,
    sealed: null,
  });
});

test("an instant keeps its milliseconds, from the year 1000 to 9999", async () => {
  const moment = fc.date({
    min: new Date("1000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  await fc.assert(
    fc.asyncProperty(moment, async (at) => {
      const [row] = await store.transaction((tx) =>
        tx
          .insert(samples)
          .values({ id: "s", at })
          .onConflictDoUpdate({ target: samples.id, set: { at } })
          .returning(),
      );
      assert.deepEqual(row?.at, at);
      const found = await store.reader.select({ id: samples.id }).from(samples).where(eq(samples.at, at));
      assert.equal(found.length, 1);
    }),
    { numRuns: 50 },
  );
});

test("canonical JSON is kept as text: a json column may come back with its keys in another order", async () => {
  const canonical = '{"b":1,"a":[2,{"d":3,"c":4}],"longer":"ü"}';
  const [row] = await insert({ id: "s", name: canonical });
  assert.equal(row?.name, canonical);
});

test("text sorts by its bytes", async () => {
  await insert(...["b", "a", "B", "É", "e", "z", "_", "10", "9"].map((name) => ({ id: name, name })));
  const sorted = await store.reader.select().from(samples).orderBy(asc(samples.name));
  assert.deepEqual(names(sorted), ["10", "9", "B", "_", "a", "b", "e", "z", "É"]);
});

test("the place of NULLs is said: by themselves they come first on one engine and last on the other", async () => {
  await insert({ id: "1", name: "b" }, { id: "2" }, { id: "3", name: "a" });
  const first = await store.reader.select().from(samples).orderBy(sql`${samples.name} asc nulls first`);
  assert.deepEqual(names(first), [null, "a", "b"]);
  const last = await store.reader.select().from(samples).orderBy(sql`${samples.name} desc nulls last`);
  assert.deepEqual(names(last), ["b", "a", null]);
});

test("`likeFolded` folds ASCII alone, and knows an escape", async () => {
  await insert(...["Straße 1", "STRASSE", "École", "100%", "100 a"].map((name) => ({ id: name, name })));
  const found = async (pattern: string) =>
    names(
      await store.reader
        .select()
        .from(samples)
        .where(likeFolded(samples.name, pattern))
        .orderBy(samples.name),
    );
  assert.deepEqual(await found("stra%"), ["STRASSE", "Straße 1"]);
  assert.deepEqual(await found("éCOLE"), []);
  assert.deepEqual(await found("ÉCOLE"), ["École"]);
  assert.deepEqual(await found("100\\%"), ["100%"]);
});

test("sums are numbers, once they are mapped", async () => {
  await insert({ id: "1", amount: 3 }, { id: "2", amount: 4 });
  const [row] = await store.reader
    .select({ sum: sql`sum(${samples.amount})`.mapWith(Number), count: count() })
    .from(samples);
  assert.deepEqual(row, { sum: 7, count: 2 });
});

test("an expression with parameters is grouped by its alias", async () => {
  await insert({ id: "1", amount: 3 }, { id: "2", amount: 40 }, { id: "3", amount: 50 });
  const large = sql<number>`case when ${samples.amount} > ${10} then ${1} else ${0} end`
    .mapWith(Number)
    .as("large");
  const grouped = await store.reader
    .select({ large, count: count() })
    .from(samples)
    .groupBy(sql`large`)
    .orderBy(sql`large`);
  assert.deepEqual(grouped, [
    { large: 0, count: 1 },
    { large: 1, count: 2 },
  ]);
});

test("pages by key visit every row once, ties included", async () => {
  await insert(
    ...Array.from({ length: 25 }, (_, n) => ({ id: `k${n}`, at: new Date(1_700_000_000_001 + (n >> 2)) })),
  );
  const seen: string[] = [];
  let last: { id: string; at: Date | null } | undefined;
  do {
    const cursor =
      last?.at && or(lt(samples.at, last.at), and(eq(samples.at, last.at), gt(samples.id, last.id)));
    const page = await store.reader
      .select()
      .from(samples)
      .where(cursor ?? undefined)
      .orderBy(desc(samples.at), asc(samples.id))
      .limit(4);
    seen.push(...page.map(({ id }) => id));
    last = page.at(-1);
  } while (last);
  assert.equal(seen.length, 25);
  assert.equal(new Set(seen).size, 25);
});

test("a table joins itself under an alias", async () => {
  await insert({ id: "1", name: "2" }, { id: "2" });
  const second = alias(samples, "second");
  const joined = await store.reader
    .select({ id: samples.id, other: second.id })
    .from(samples)
    .leftJoin(second, eq(second.id, samples.name))
    .orderBy(samples.id);
  assert.deepEqual(joined, [
    { id: "1", other: "2" },
    { id: "2", other: null },
  ]);
});

test("30,000 values fit into a statement, and no more are ever sent", async () => {
  await insert({ id: "7" });
  const ids = Array.from({ length: 30_000 }, (_, n) => `${n}`);
  assert.equal((await store.reader.select().from(samples).where(inArray(samples.id, ids))).length, 1);
});

test("a null character: refused by PostgreSQL, so that it must be refused before (domain)", async () => {
  const withNull = insert({ id: "s", name: "a\u0000b" });
  if (store.engine === "postgres") await assert.rejects(withNull);
  else assert.equal((await withNull)[0]?.name, "a\u0000b");
});

test("an upsert changes and returns", async () => {
  await insert({ id: "1", name: "same", amount: 1 });
  const [row] = await store.transaction((tx) =>
    tx
      .insert(samples)
      .values({ id: "2", name: "same", amount: 5 })
      .onConflictDoUpdate({ target: samples.name, set: { amount: sql`excluded.amount` } })
      .returning(),
  );
  assert.deepEqual([row?.id, row?.amount], ["1", 5]);
});
