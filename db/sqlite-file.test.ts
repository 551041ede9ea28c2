import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { appendOnlySql } from "./append-only.ts";
import { openSqliteFile, type SqliteDriver } from "./sqlite-file.ts";
import { drizzleOver, statementCache } from "./statements.ts";

const directory = mkdtempSync(join(tmpdir(), "panoh-file-"));
after(() => rmSync(directory, { recursive: true }));
let files = 0;
const path = () => join(directory, `${++files}.db`);

/** Encrypted as by default, and unencrypted with either driver. */
const kinds: { fileKey?: Buffer; driver?: SqliteDriver }[] = [
  { fileKey: randomBytes(32) },
  {},
  { driver: "plain-better-sqlite3" },
];
const HEADER = Buffer.from("SQLite format 3\0");
const CANARY = "canary-of-a-sealed-field";

test("every connection has the settings that lose nothing, the reading one too", async () => {
  for (const kind of kinds) {
    const file = { path: path(), ...kind };
    const writer = await openSqliteFile(file);
    const reader = await openSqliteFile({ ...file, readonly: true });
    for (const connection of [writer, reader]) {
      const read = (name: string) => connection.pragma(name, { simple: true });
      assert.deepEqual(
        [
          "journal_mode",
          "synchronous",
          "foreign_keys",
          "secure_delete",
          "temp_store",
          "trusted_schema",
          "cell_size_check",
          "cache_size",
          "recursive_triggers",
          "busy_timeout",
        ].map(read),
        ["wal", 2, 1, 1, 2, 0, 1, -65536, 1, 0],
      );
      connection.close();
    }
  }
});

test("an encrypted file and its log show nothing: no header, no text", async () => {
  const file = { path: path(), fileKey: randomBytes(32) };
  const connection = await openSqliteFile(file);
  connection.exec(`create table secrets (words text); insert into secrets values ('${CANARY}')`);
  const onDisk = [file.path, `${file.path}-wal`].map((name) => readFileSync(name));
  for (const bytes of onDisk) assert.equal(bytes.includes(HEADER) || bytes.includes(CANARY), false);
  connection.close();
  assert.equal(readFileSync(file.path).includes("secrets"), false);
});

test("the same look finds header and text in an unencrypted file: it is not blind", async () => {
  const file = { path: path() };
  const connection = await openSqliteFile(file);
  connection.exec(`create table secrets (words text); insert into secrets values ('${CANARY}')`);
  connection.close();
  const bytes = readFileSync(file.path);
  assert.ok(bytes.includes(HEADER) && bytes.includes(CANARY));
});

test("a file is made for its owner alone, and so is its log", async () => {
  const file = { path: path() };
  const connection = await openSqliteFile(file);
  connection.exec("create table t (a)");
  for (const name of [file.path, `${file.path}-wal`, `${file.path}-shm`])
    assert.equal(statSync(name).mode & 0o777, 0o600);
  connection.close();
});

test("a wrong key, no key, a key for an unencrypted file: each is refused with a sentence", async () => {
  const encrypted = { path: path(), fileKey: randomBytes(32) };
  const open = { path: path() };
  for (const file of [encrypted, open]) {
    const connection = await openSqliteFile(file);
    connection.exec("create table t (a)");
    connection.close();
  }
  await assert.rejects(
    openSqliteFile({ ...encrypted, fileKey: randomBytes(32) }),
    /^Error: This key does not open .*\.db/,
  );
  await assert.rejects(
    openSqliteFile({ ...open, fileKey: randomBytes(32) }),
    /^Error: This key does not open .*\.db/,
  );
  await assert.rejects(openSqliteFile({ path: encrypted.path }), /is encrypted and no key was given/);
  await assert.rejects(openSqliteFile({ ...encrypted, fileKey: randomBytes(16) }), /32 bytes/);
  await assert.rejects(openSqliteFile({ ...encrypted, driver: "plain-better-sqlite3" }), /cannot encrypt/);
});

test("the raw key is not a passphrase: the file opens in the documented SQLCipher 4 form alone", async () => {
  const file = { path: path(), fileKey: randomBytes(32) };
  const connection = await openSqliteFile(file);
  connection.exec("create table t (a)");
  connection.close();
  const byHand = (key: (opened: InstanceType<typeof Sqlite>) => unknown) => {
    const opened = new Sqlite(file.path);
    try {
      opened.pragma("cipher='sqlcipher'");
      opened.pragma("legacy=4");
      key(opened);
      return opened.prepare("select count(*) from t").pluck().get();
    } finally {
      opened.close();
    }
  };
  assert.equal(
    byHand((opened) => opened.pragma(`key="x'${file.fileKey.toString("hex")}'"`)),
    0,
  );
  assert.throws(
    () => byHand((opened) => (opened as unknown as { key(bytes: Buffer): unknown }).key(file.fileKey)),
    /not a database/,
  );
});

test("a kept statement answers in the form that is asked for: `.raw()` does not stick", async () => {
  const connection = await openSqliteFile({ path: path() });
  const prepare = statementCache(connection);
  const statement = prepare("select 1 as one");
  assert.equal(prepare("select 1 as one"), statement);
  assert.deepEqual(statement.raw(true).all(), [[1]]);
  const db = drizzleOver(prepare, (run) => run()) as unknown as {
    all(query: unknown): unknown;
    values(query: unknown): unknown;
  };
  assert.deepEqual(db.all(sql`select 1 as one`), [{ one: 1 }]);
  assert.deepEqual(db.values(sql`select 1 as one`), [[1]]);
  assert.deepEqual(db.all(sql`select 1 as one`), [{ one: 1 }]);
  connection.close();
});

test("the cache of statements stays small", async () => {
  const connection = await openSqliteFile({ path: path() });
  const prepare = statementCache(connection);
  const first = prepare("select 0");
  for (let n = 1; n <= 400; n++) prepare(`select ${n}`);
  assert.notEqual(prepare("select 0"), first);
  connection.close();
});

test("not even `insert or replace` gets past an append-only trigger", async () => {
  const connection = await openSqliteFile({ path: path() });
  connection.exec(
    "create table entries (id integer primary key, words text); insert into entries values (1, 'said')",
  );
  connection.exec(appendOnlySql("sqlite", "entries").join("\n"));
  for (const change of [
    "insert or replace into entries values (1, 'unsaid')",
    "update or ignore entries set words = ''",
    "delete from entries",
  ])
    assert.throws(() => connection.exec(change), /append-only/);
  assert.equal(connection.prepare("select words from entries").pluck().get(), "said");
  connection.close();
});
