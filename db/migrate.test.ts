import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { eq, is, sql, Table } from "drizzle-orm";
import { engine } from "#dialect";
import { openStore, type StoreOptions } from "./connection.ts";
import * as schema from "./schema/index.ts";
import { freshStore, type TestDatabase } from "./testing.ts";
import { entries, madeSamples, migrationsOf, parts, sampleMigrations, samples } from "./testing-tables.ts";
import { copyAndMigrate } from "./upgrade.ts";

let database: TestDatabase;
before(async () => {
  database = await freshStore({ migrations: sampleMigrations() });
});
after(() => database.dispose());

/** Opens the same database as a later version of Panoh would, with these further migrations. */
const later = (...more: string[][]) =>
  openStore({ ...database.options, migrations: migrationsOf(madeSamples, ...more) });
const columnsOfParts = async (options: StoreOptions = database.options) => {
  const store = await openStore(options);
  try {
    return store.engine === "sqlite"
      ? await store.reader.select({ name: sql<string>`name` }).from(sql`pragma_table_info('parts')`)
      : await store.reader
          .select({ name: sql<string>`column_name` })
          .from(sql`information_schema.columns`)
          .where(sql`table_name = 'parts'`);
  } finally {
    await store.close();
  }
};

test("the migrations make every table and column of the schema", async () => {
  const whole = await freshStore();
  for (const table of Object.values(schema).filter((exported) => is(exported, Table)))
    assert.deepEqual(
      await whole.store.reader
        .select()
        .from(table as unknown as typeof samples)
        .limit(1),
      [],
    );
  await whole.store.check();
  await whole.dispose();
});

test("the migrations make every index of the schema", async () => {
  const { getTableConfig } = await import(
    engine === "sqlite" ? "drizzle-orm/sqlite-core" : "drizzle-orm/pg-core"
  );
  const whole = await freshStore();
  const catalogue = engine === "sqlite" ? sql`sqlite_master where type = 'index'` : sql`pg_indexes`;
  const name = sql<string>`${sql.raw(engine === "sqlite" ? "name" : "indexname")}`;
  const made = (await whole.store.reader.select({ name }).from(catalogue)).map(({ name }) => name);
  const declared: string[] = Object.values(schema)
    .filter((exported) => is(exported, Table))
    .flatMap((table) => getTableConfig(table).indexes)
    .map(({ config }: { config: { name: string } }) => config.name);
  assert.ok(declared.includes("hearings_next"));
  assert.deepEqual(
    declared.filter((index) => !made.includes(index)),
    [],
  );
  await whole.dispose();
});

test("processes that start together migrate once", async () => {
  const fresh = await freshStore({ migrations: migrationsOf(["select 1"]) });
  const starting = Array.from({ length: 4 }, () =>
    openStore({ ...fresh.options, migrations: migrationsOf(["select 1"], madeSamples, ["select 2"]) }),
  );
  const stores = await Promise.all(starting);
  await Promise.all(stores.map((store) => store.migrate()));
  for (const store of stores) assert.deepEqual(await store.schemaVersion(), { applied: 3, known: 3 });
  await Promise.all(stores.map((store) => store.close()));
  await fresh.dispose();
});

test("a migration that fails at any statement leaves the database as it was", async () => {
  const steps = [
    "alter table parts add column first text",
    "create table second (id text primary key)",
    "insert into second values ('x')",
  ];
  for (let failing = 0; failing <= steps.length; failing++) {
    const store = await later(steps.toSpliced(failing, 0, "insert into nowhere values (1)"));
    await assert.rejects(store.migrate());
    assert.deepEqual(await store.schemaVersion(), { applied: 1, known: 2 });
    await store.transaction((tx) => tx.insert(samples).values({ id: `still-works-${failing}` }));
    await store.close();
    assert.equal((await columnsOfParts()).length, 2);
  }
});

test("killed at any statement, the database is old", {
  skip: engine === "postgres" && "the server undoes what a vanished client began",
}, async () => {
  const slow =
    "insert into samples (id, amount) with recursive n(i) as (select 1 union all select i + 1 from n where i < 1e9) select 'slow', count(*) from n";
  const steps = ["alter table parts add column first text", "create table second (id text primary key)"];
  for (let at = 0; at <= steps.length; at++) {
    const options = {
      ...database.options,
      migrations: migrationsOf(madeSamples, steps.toSpliced(at, 0, slow)),
    };
    const child = spawn(process.execPath, ["--input-type=module", "-e", MIGRATE_IN_CHILD], {
      stdio: ["pipe", "pipe", "inherit"],
      cwd: import.meta.dirname,
    });
    child.stdin.end(JSON.stringify({ ...options, fileKey: options.fileKey?.toString("hex") }));
    await once(child.stdout, "data");
    setTimeout(() => child.kill("SIGKILL"), 150);
    await once(child, "exit");
    const store = await openStore(database.options);
    assert.deepEqual(await store.schemaVersion(), { applied: 1, known: 1 });
    await store.check();
    await store.close();
    assert.equal((await columnsOfParts()).length, 2);
  }
});
const MIGRATE_IN_CHILD = `
  import { json } from "node:stream/consumers";
  import { openStore } from "./connection.ts";
  const given = await json(process.stdin);
  const store = await openStore({ ...given, fileKey: given.fileKey && Buffer.from(given.fileKey, "hex") });
  console.log("migrating");
  setTimeout(() => store.migrate(), 10);
`;

test("rebuilding a parent table keeps its children", {
  skip: engine === "postgres" && "nothing is rebuilt there",
}, async () => {
  await database.store.transaction(async (tx) => {
    await tx.insert(samples).values({ id: "parent" });
    await tx.insert(parts).values({ id: "child", sampleId: "parent" });
  });
  const columns = "id, name, kind, amount, open, at, shape, sealed";
  const rebuild = [
    "PRAGMA foreign_keys=OFF",
    "create table __new_samples (id text primary key not null, name text, kind text not null default 'plain', amount integer not null default 0, open integer not null default 0, at integer, shape text, sealed blob)",
    `insert into __new_samples select ${columns} from samples`,
    "drop table samples",
    "alter table __new_samples rename to samples",
    "PRAGMA foreign_keys=ON",
    "create unique index samples_name on samples (name)",
  ];
  const fresh = await freshStore({ migrations: sampleMigrations() });
  await fresh.store.transaction(async (tx) => {
    await tx.insert(samples).values({ id: "parent" });
    await tx.insert(parts).values({ id: "child", sampleId: "parent" });
  });
  const store = await openStore({ ...fresh.options, migrations: migrationsOf(madeSamples, rebuild) });
  await store.migrate();
  assert.equal((await store.reader.select().from(parts)).length, 1);
  await assert.rejects(
    store.transaction((tx) => tx.insert(parts).values({ id: "orphan", sampleId: "nobody" })),
    /FOREIGN KEY/,
  );
  await store.close();
  await fresh.dispose();
});

test("a migration that leaves dangling references is undone", {
  skip: engine === "postgres" && "the statement fails by itself",
}, async () => {
  const store = await later(["insert into parts values ('orphan', 'nobody')"]);
  await assert.rejects(store.migrate(), /refer to rows that do not exist, in: parts/);
  assert.deepEqual(await store.reader.select().from(parts).where(eq(parts.id, "orphan")), []);
  await store.close();
});

test("a migration that loses the triggers of the history is undone", async () => {
  const store = await later([
    engine === "sqlite" ? "drop trigger entries_no_delete" : "drop trigger entries_no_delete on entries",
  ]);
  await assert.rejects(store.migrate(), /lost what guards its history and approvals: entries_no_delete/);
  await store.check();
  await store.close();
});

test("the history takes no change and no removal", async () => {
  const { store } = database;
  const entry = { chain: "c", chainSeq: 1, header: "{}" };
  await store.transaction((tx) => tx.insert(entries).values(entry));
  const refused = (error: Error) => /append-only/.test(`${error}${error.cause}`);
  await assert.rejects(
    store.transaction((tx) => tx.update(entries).set({ header: "" })),
    refused,
  );
  await assert.rejects(
    store.transaction((tx) => tx.delete(entries)),
    refused,
  );
  await assert.rejects(
    store.transaction((tx) =>
      tx
        .insert(entries)
        .values({ ...entry, header: "" })
        .onConflictDoUpdate({ target: [entries.chain, entries.chainSeq], set: { header: "" } }),
    ),
    refused,
  );
  assert.deepEqual(await store.reader.select().from(entries), [entry]);
});

test("a newer schema is refused, at opening already", async () => {
  const fresh = await freshStore({ migrations: migrationsOf(["select 1"], ["select 2"]) });
  await assert.rejects(
    openStore({ ...fresh.options, migrations: migrationsOf(["select 1"]) }),
    /newer version of Panoh/,
  );
  await assert.rejects(
    openStore({ ...fresh.options, migrations: migrationsOf(["select 1"], ["select 3"]) }),
    /not this one's ancestor/,
  );
  await fresh.dispose();
});

test("a schema that grew newer behind an open store is refused by its migration", async () => {
  const fresh = await freshStore({ migrations: migrationsOf(["select 1"]) });
  const newer = await openStore({ ...fresh.options, migrations: migrationsOf(["select 1"], ["select 2"]) });
  await newer.migrate();
  await assert.rejects(fresh.store.migrate(), /newer version of Panoh/);
  await newer.close();
  await fresh.dispose();
});

test("a file is copied before it is migrated, but not when there is nothing to do or to lose", async () => {
  const fresh = await freshStore({ migrations: migrationsOf(["select 1"]) });
  assert.equal(await copyAndMigrate(fresh.store, fresh.options.dataDir), undefined);
  const newer = await openStore({ ...fresh.options, migrations: migrationsOf(["select 1"], madeSamples) });
  const copy = await copyAndMigrate(newer, fresh.options.dataDir);
  assert.match(`${copy}`, engine === "sqlite" ? /before-migration-1\.db$/ : /undefined/);
  assert.deepEqual(await newer.schemaVersion(), { applied: 2, known: 2 });
  await newer.close();
  await fresh.dispose();
});
