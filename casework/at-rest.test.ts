import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { getTableName, is, Table } from "drizzle-orm";
import { store } from "#db/connection.ts";
import * as schema from "#db/schema/index.ts";
import { places } from "#db/schema/organisation.ts";
import { freshStore, type TestDatabase } from "#db/testing.ts";
import { engine } from "#dialect";
import { openFile } from "./access/testing.ts";
import { exportHistory } from "./audit/export-history.ts";
import { correctEntry } from "./corrections/correct-entry.ts";
import { endDetention } from "./detentions/end-detention.ts";
import { recordArrest } from "./detentions/record-arrest.ts";
import { saveView } from "./lists/save-view.ts";
import { addStaff, makeInstallation } from "./testing.ts";

/** Stands in everything that is sealed. */
const CANARY = "Қарақұс-rosefinch";
/** Stands in a name that is open: a place's. */
const OPEN = "OpenSparrow";

let database: TestDatabase;
before(async () => {
  database = await freshStore();
  await sealCanaries();
});
after(() => database.dispose());

/** Writes the canary by every command that seals something. */
async function sealCanaries() {
  const { actors, offices, store: own } = await makeInstallation(database.store);
  const { caseworker, auditor, admin } = actors;
  await addStaff(own, admin, {
    email: "rosefinch@test.example",
    name: `${CANARY} Testov`,
    roles: ["caseworker"],
    offices: [offices.almaty],
  });
  const file = await openFile({ ...caseworker, name: CANARY }, CANARY, OPEN);
  const { caseNumber, entry, detentionId, detentionVersion: version } = file;
  const said = { text: `${CANARY} again`, toldBy: `${CANARY} again` };
  await correctEntry(caseworker, {
    caseNumber,
    entry,
    version: 1,
    why: `${CANARY} misheard`,
    text: `${CANARY} in other words`,
  });
  await endDetention(caseworker, {
    caseNumber,
    detentionId,
    version,
    ended: "released",
    when: "within_the_last_hour",
    ...said,
  });
  const taken = {
    place: "another",
    placeText: `${CANARY} yard`,
    when: "within_the_last_hour",
    captor: "police" as const,
    ...said,
  };
  await recordArrest(caseworker, { ...taken, notOnFile: `${CANARY} at the bazaar`, counsel: "refused" });
  await saveView(caseworker, { name: `${CANARY} and kin`, risk: "high" });
  await exportHistory(auditor, { caseNumber, format: "csv", purpose: `${CANARY} review` });
}

test("no file at rest holds a word of what is sealed", async () => {
  const files = await filesAtRest();
  for (const path of files)
    assert.deepEqual(
      formsOf(CANARY).filter(([, bytes]) => readFileSync(path).includes(bytes)),
      [],
      path,
    );
});

test("only where the whole file is encrypted, what is open is not found in it either", async () => {
  const found = (await filesAtRest()).some((path) => readFileSync(path).includes(OPEN));
  assert.equal(found, database.options.fileKey === undefined);
});

test("no column of any table holds a word of what is sealed", async () => {
  for (const table of Object.values(schema).filter((one) => is(one, Table)))
    for (const row of await store()
      .reader.select()
      .from(table as typeof places))
      for (const [column, value] of Object.entries(row)) {
        const bytes = Buffer.isBuffer(value)
          ? value
          : Buffer.from(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
        assert.deepEqual(
          formsOf(CANARY).filter(([, form]) => bytes.includes(form)),
          [],
          `${getTableName(table)}.${column}`,
        );
      }
  const open = await store().reader.select().from(places);
  assert.ok(
    open.some(({ name }) => Buffer.from(name).includes(OPEN)),
    "what is open is found",
  );
});

test("a clear copy is found in every form, at any place of a file", () => {
  const planted = join(mkdtempSync(join(tmpdir(), "panoh-planted-")), "planted.log");
  for (const [, plant] of formsOf(CANARY)) {
    appendFileSync(planted, Buffer.concat([Buffer.from("noise"), plant, Buffer.from("noise")]));
    assert.ok(readFileSync(planted).includes(plant));
  }
  rmSync(dirname(planted), { recursive: true });
  for (const before of ["", "a", "ab"])
    for (const encoding of ["base64", "base64url", "hex"] as const) {
      const encoded = Buffer.from(`${before}${CANARY} is known`).toString(encoding);
      assert.ok(
        formsOf(CANARY).some(([, form]) => encoded.includes(form.toString("latin1"))),
        `${encoding} after ${before.length}`,
      );
    }
});

/** The text as UTF-8, UTF-16, hex in both cases, and base64 at its three places; what depends on neighbours is cut off. */
function formsOf(text: string): [form: string, bytes: Buffer][] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, "utf16le");
  const forms: [string, Buffer][] = [
    ["utf-8", utf8],
    ["utf-16le", utf16],
    ["utf-16be", Buffer.from(utf16).swap16()],
  ];
  for (const bytes of [utf8, utf16]) {
    forms.push(
      ["hex", Buffer.from(bytes.toString("hex"))],
      ["HEX", Buffer.from(bytes.toString("hex").toUpperCase())],
    );
    for (const before of [0, 1, 2]) {
      const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
      for (const encoding of ["base64", "base64url"] as const) {
        const whole = shifted.toString(encoding).replace(/=+$/, "");
        forms.push([`${encoding} ${before}`, Buffer.from(whole.slice(before === 0 ? 0 : before + 1, -1))]);
      }
    }
  }
  return forms;
}

/** Database, write-ahead log, index of it and a backup; on PostgreSQL the server's files of this database, and its log. */
async function filesAtRest(): Promise<string[]> {
  if (engine === "postgres") return postgresFiles(database.options.url ?? "");
  const copies = join(database.options.dataDir, "copies");
  mkdirSync(copies, { recursive: true });
  await store().backup(join(copies, "panoh.db"));
  const files = filesIn(database.options.dataDir);
  for (const name of ["panoh.db", "panoh.db-wal", "panoh.db-shm", "copies/panoh.db"])
    assert.ok(
      files.some((path) => path.endsWith(name)),
      name,
    );
  return files;
}

async function postgresFiles(url: string): Promise<string[]> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("checkpoint");
  const { rows } = await client.query(
    "select current_setting('data_directory') as directory, oid::text from pg_database where datname = current_database()",
  );
  await client.end();
  const [{ directory, oid }] = rows as [{ directory: string; oid: string }];
  const files = [join(directory, "base", oid), join(directory, "pg_wal")].flatMap(filesIn);
  return files.filter((path) => !path.endsWith("pg_internal.init")); // a cache of the catalogue, which comes and goes
}

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());
