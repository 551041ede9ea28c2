import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { engine } from "#dialect";
import { openStore } from "./connection.ts";
import { checkBeside } from "./sqlite-check.ts";
import { freshStore, type TestDatabase } from "./testing.ts";
import { sampleMigrations, samples } from "./testing-tables.ts";

const skip = engine === "postgres" && "PostgreSQL is backed up with pg_dump";
let database: TestDatabase;
const directory = mkdtempSync(join(tmpdir(), "panoh-backup-"));
before(async () => {
  database = await freshStore({ migrations: sampleMigrations() });
  await database.store.transaction((tx) =>
    tx.insert(samples).values({ id: "kept", name: "canary-in-a-backup" }),
  );
});
after(async () => {
  await database.dispose();
  rmSync(directory, { recursive: true });
});

test("a backup opens under the same key and has everything", { skip }, async () => {
  const dataDir = join(directory, "restored");
  const backup = join(directory, "backup.db");
  await database.store.backup(backup);
  await database.store.transaction((tx) => tx.insert(samples).values({ id: "later" }));
  assert.deepEqual(readdirSync(directory), ["backup.db"]);
  assert.equal(statSync(backup).mode & 0o777, 0o600);
  const encrypted = database.options.fileKey !== undefined;
  assert.equal(readFileSync(backup).includes("canary-in-a-backup"), !encrypted);

  await database.store.backup(backup); // the one before is replaced
  mkdirSync(dataDir);
  renameSync(backup, join(dataDir, "panoh.db"));
  const restored = await openStore({ ...database.options, dataDir });
  await restored.check();
  assert.equal((await restored.reader.select().from(samples)).length, 2);
  await restored.transaction((tx) => tx.insert(samples).values({ id: "goes on" }));
  await restored.close();
});

test("a backup that cannot be finished leaves the last one and no half", { skip }, async () => {
  const backup = join(directory, "last.db");
  writeFileSync(backup, "the last good one");
  writeFileSync(`${backup}.unfinished`, "left by a crash");
  await assert.rejects(database.store.backup(join(directory, "no-such-directory/backup.db")));
  assert.equal(readFileSync(backup, "utf8"), "the last good one");
  await database.store.backup(backup);
  assert.equal(existsSync(`${backup}.unfinished`), false);
  assert.notEqual(readFileSync(backup, "latin1"), "the last good one");
});

test("a whole file is found whole by a thread of its own too", { skip }, async () => {
  const { dataDir, fileKey, driver } = database.options;
  await checkBeside({ path: join(dataDir, "panoh.db"), fileKey, driver });
});

test("a damaged file fails its check", { skip }, async () => {
  const fresh = await freshStore({ migrations: sampleMigrations() });
  await fresh.store.transaction((tx) =>
    tx.insert(samples).values({ id: "large", sealed: Buffer.alloc(200_000, 7) }),
  );
  await fresh.store.close();
  const path = join(fresh.options.dataDir, "panoh.db");
  const bytes = readFileSync(path);
  bytes.fill(0x55, 4096 * 3 + 100, 4096 * 12);
  writeFileSync(path, bytes);
  await assert.rejects(async () => {
    const damaged = await openStore(fresh.options);
    await damaged.check().finally(() => damaged.close());
  });
  await assert.rejects(
    checkBeside({ path, fileKey: fresh.options.fileKey, driver: fresh.options.driver }),
    /damaged/,
  );
  rmSync(fresh.options.dataDir, { recursive: true });
});

test("PostgreSQL says how it is backed up", { skip: engine === "sqlite" }, async () => {
  await assert.rejects(database.store.backup("x"), /pg_dump/);
});
