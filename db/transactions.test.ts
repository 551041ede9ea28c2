import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { desc, eq, like, sql } from "drizzle-orm";
import { type Db, openStore, type Store } from "./connection.ts";
import { isUniqueViolation } from "./driver-error.ts";
import { freshStore, type TestDatabase } from "./testing.ts";
import { entries, sampleMigrations, samples } from "./testing-tables.ts";

let database: TestDatabase;
let one: Store;
let other: Store; // a second server, or another process, on the same database
before(async () => {
  database = await freshStore({ migrations: sampleMigrations() });
  one = database.store;
  other = await openStore(database.options);
});
after(async () => {
  await other.close();
  await database.dispose();
});

const add = (tx: Db, id: string, amount = 0) => tx.insert(samples).values({ id, amount });
const amountOf = async (db: Db, id: string) =>
  (await db.select({ amount: samples.amount }).from(samples).where(eq(samples.id, id)))[0]?.amount;

test("a transaction that throws leaves nothing, and the next one works", async () => {
  const failing = one.transaction(async (tx) => {
    await add(tx, "thrown");
    await sleep(2);
    throw new Error("no");
  });
  await assert.rejects(failing, /^Error: no$/);
  assert.equal(await amountOf(one.reader, "thrown"), undefined);
  assert.equal(await one.transaction((tx) => add(tx, "thrown", 7).then(() => amountOf(tx, "thrown"))), 7);
});

test("what is committed is read at once", async () => {
  await one.transaction((tx) => add(tx, "seen", 1));
  assert.equal(await amountOf(one.reader, "seen"), 1);
  assert.equal(await amountOf(other.reader, "seen"), 1);
});

test("failures among many at once stay their own", async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_, n) =>
      one.transaction(async (tx) => {
        await add(tx, `many-${n}`);
        if (n % 5 === 0) throw new Error("no");
        if (n % 7 === 0) await add(tx, `many-${n}`);
      }),
    ),
  );
  const kept = outcomes.filter(({ status }) => status === "fulfilled").length;
  assert.equal(kept, 34);
  const rows = await one.reader.select({ id: samples.id }).from(samples).where(like(samples.id, "many-%"));
  assert.equal(rows.length, kept);
});

test("no update is lost: 100 reads and writes of one row, from two servers", async () => {
  await one.transaction((tx) => add(tx, "counted"));
  await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      (n % 2 ? one : other).transaction(async (tx) => {
        const amount = (await amountOf(tx, "counted")) ?? 0;
        if (n % 10 === 0) await sleep(1);
        await tx
          .update(samples)
          .set({ amount: amount + 1 })
          .where(eq(samples.id, "counted"));
      }),
    ),
  );
  assert.equal(await amountOf(one.reader, "counted"), 100);
});

test("nobody sees half a transfer", async () => {
  await one.transaction((tx) => add(tx, "left", 100).then(() => add(tx, "right", 100)));
  const move = (from: Store, amount: number) =>
    from.transaction(async (tx) => {
      await tx
        .update(samples)
        .set({ amount: sql`${samples.amount} - ${amount}` })
        .where(eq(samples.id, "left"));
      await sleep(Math.random() * 3);
      await tx
        .update(samples)
        .set({ amount: sql`${samples.amount} + ${amount}` })
        .where(eq(samples.id, "right"));
      if (amount === 3) throw new Error("no");
    });
  let moving = true;
  const moves = Promise.allSettled(
    Array.from({ length: 30 }, (_, n) => move(n % 2 ? one : other, 1 + (n % 3))),
  );
  void moves.then(() => (moving = false));
  while (moving) {
    const [found] = await one.reader
      .select({ sum: sql`sum(${samples.amount})`.mapWith(Number) })
      .from(samples)
      .where(sql`${samples.id} in ('left', 'right')`);
    assert.equal(found?.sum, 200);
    await sleep(1);
  }
});

test("two servers append to one chain: numbers are dense, nobody is turned away", async () => {
  const append = (tx: Db) =>
    tx
      .select({ last: entries.chainSeq })
      .from(entries)
      .where(eq(entries.chain, "c"))
      .orderBy(desc(entries.chainSeq))
      .limit(1)
      .then(([found]) =>
        tx.insert(entries).values({ chain: "c", chainSeq: (found?.last ?? 0) + 1, header: "{}" }),
      );
  await Promise.all(Array.from({ length: 60 }, (_, n) => (n % 2 ? one : other).transaction(append)));
  const rows = await one.reader
    .select()
    .from(entries)
    .where(eq(entries.chain, "c"))
    .orderBy(entries.chainSeq);
  assert.deepEqual(
    rows.map(({ chainSeq }) => chainSeq),
    Array.from({ length: 60 }, (_, n) => n + 1),
  );
});

test("a duplicate for good is a unique violation", async () => {
  const twice = (store: Store) =>
    store.transaction((tx) => tx.insert(samples).values({ id: "twice", name: "twice" }));
  await twice(one);
  await assert.rejects(twice(other), isUniqueViolation);
});

test("the same key at once from two servers: the loser finds what the winner made", async () => {
  const once = (store: Store) =>
    store.transaction(async (tx) => {
      if ((await amountOf(tx, "once")) !== undefined) return "found";
      await sleep(5);
      await add(tx, "once");
      return "made";
    });
  assert.deepEqual((await Promise.all([once(one), once(other)])).sort(), ["found", "made"]);
});

test("the reader cannot write", async () => {
  await assert.rejects(async () => void (await add(one.reader, "read")));
  assert.equal(await amountOf(one.reader, "read"), undefined);
});

test("a transaction inside another joins it", async () => {
  const outer = one.transaction(async (tx) => {
    await one.transaction(async (joined) => {
      assert.equal(joined, tx);
      await add(joined, "inner");
    });
    throw new Error("no");
  });
  await assert.rejects(outer, /no/);
  assert.equal(await amountOf(one.reader, "inner"), undefined);
});

test("a second copy of the module joins too: Next loads modules several times", async () => {
  const copy = (await import(`./transactions.ts?copy=${Date.now()}`)) as typeof import("./transactions.ts");
  await one.transaction(async (tx) => assert.equal(copy.enclosing(one), tx));
  assert.equal(copy.enclosing(one), undefined);
});

test("a transaction of another store inside is one of its own", async () => {
  if (one.engine === "sqlite") return; // the outer one holds the only write lock: it would wait for itself
  await assert.rejects(
    one.transaction(async () => {
      await other.transaction((tx) => add(tx, "apart"));
      throw new Error("no");
    }),
  );
  assert.equal(await amountOf(one.reader, "apart"), 0);
});

test("work that outlives its transaction can do nothing more", async () => {
  let statement: Promise<unknown> | undefined;
  let transaction: Promise<unknown> | undefined;
  await one.transaction(async (tx) => {
    statement = sleep(5).then(() => add(tx, "late"));
    transaction = sleep(5).then(() => one.transaction((again) => add(again, "late")));
    statement.catch(() => {});
    transaction.catch(() => {});
  });
  await assert.rejects(statement ?? sleep(0), (error: Error) =>
    /await is missing/.test(`${error}${error.cause}`),
  );
  await assert.rejects(transaction ?? sleep(0), /outlived its own/);
  assert.equal(await amountOf(one.reader, "late"), undefined);
});

test("a failed statement cannot be caught, on either engine", async () => {
  await one.transaction((tx) => add(tx, "failed"));
  const caught = one.transaction(async (tx) => {
    await add(tx, "beside");
    await Promise.resolve(add(tx, "failed")).catch(() => {});
  });
  await assert.rejects(caught, isUniqueViolation);
  const goesOn = one.transaction(async (tx) => {
    await Promise.resolve(add(tx, "failed")).catch(() => {});
    await add(tx, "beside");
  });
  await assert.rejects(
    goesOn,
    (error: Error) => isUniqueViolation(error) || /cannot be caught/.test(`${error.cause}`),
  );
  assert.equal(await amountOf(one.reader, "beside"), undefined);
});

test("`onConflictDoNothing` is how to go on after a duplicate", async () => {
  const inserted = await one.transaction(async (tx) => {
    await tx.insert(samples).values({ id: "failed" }).onConflictDoNothing();
    return tx.insert(samples).values({ id: "went-on" }).returning();
  });
  assert.equal(inserted.length, 1);
});

test("a transaction that hangs ends, and holds up nobody else for longer", async () => {
  const impatient = await openStore({ ...database.options, transactionLimit: 100 });
  const hung = impatient.transaction(async (tx) => {
    await add(tx, "hung");
    await sleep(60_000, undefined, { ref: false });
  });
  await assert.rejects(hung, /took longer than 100 ms/);
  await impatient.transaction((tx) => add(tx, "after"));
  assert.equal(await amountOf(one.reader, "hung"), undefined);
  await impatient.close();
});

test("a closed store refuses", async () => {
  const closing = await openStore(database.options);
  const last = closing.transaction((tx) => add(tx, "last"));
  await Promise.all([last, closing.close()]);
  await assert.rejects(
    closing.transaction((tx) => add(tx, "too-late")),
    /closed/,
  );
  assert.equal(await amountOf(one.reader, "last"), 0);
  await closing.close();
});
