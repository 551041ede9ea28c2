import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { store } from "#db/connection.ts";
import { findEntry } from "#db/records/entries.ts";
import { refusalOf } from "#domain/refusals.ts";
import { sha256Hex } from "#sealing/hashes.ts";
import { makeWorld, openFile, type Target, type World } from "../access/testing.ts";
import { addNote } from "../cases/add-note.ts";
import { showCase } from "../cases/show-case.ts";
import { entryDetails } from "../history/entry-details.ts";
import { addStaff } from "../testing.ts";
import { auditEntries } from "./audit-entries.ts";
import { auditEntry } from "./audit-entry.ts";
import { exportFile } from "./export-file.ts";
import { exportHistory } from "./export-history.ts";
import { exportedHistory } from "./exported-history.ts";
import { listFileAccesses } from "./list-accesses.ts";

let world: World;
let file: Target;
before(async () => {
  world = await makeWorld();
  file = await openFile(world.actors.caseworker, "Reed");
});
after(() => world.dispose());

const exported = async (format: "csv" | "jsonl", caseNumber = file.caseNumber) => {
  const { entries } = await exportHistory(world.actors.auditor, {
    caseNumber,
    format,
    purpose: "Yearly review",
  });
  return entries[0] as (typeof entries)[0];
};

async function textOf({ pieces }: Awaited<ReturnType<typeof exportFile>>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

test("an export is recorded with its purpose before anything can be read", async () => {
  const entry = await exported("csv");
  const recorded = await findEntry(store().reader, entry.chain, entry.chainSeq);
  const details = recorded && (await entryDetails(store().reader, recorded));
  assert.equal(recorded?.event, "history.exported");
  assert.deepEqual(
    { ...(details as object), subject: 0 },
    { by: world.actors.auditor.name, format: "csv", purpose: "Yearly review", subject: 0 },
  );
});

test("a file's history leaves as CSV, every cell quoted, under its pseudonym", async () => {
  const out = await exportFile(world.actors.auditor, await exported("csv"));
  const text = await textOf(out);
  assert.equal(out.name, `${file.caseNumber}-history.csv`);
  assert.ok(text.startsWith('\uFEFF"entry","recorded_at"'));
  for (const line of text.trimEnd().split("\r\n").slice(1))
    assert.match(line, /^"\d+","2.*Z","[a-z._]+",".*"$/s);
  assert.ok(text.includes("Reed in words") && !text.includes("Reed told it") && !text.includes("Reed Name"));
});

test("a cell that a spreadsheet would run is defused", async () => {
  const mine = await openFile({ ...world.actors.caseworker, name: "=HYPERLINK(1)" }, "Sedge");
  const text = await textOf(await exportFile(world.actors.auditor, await exported("csv", mine.caseNumber)));
  assert.ok(text.includes(`"'=HYPERLINK(1)"`));
});

test("JSON lines: entry by entry up to the export, each with the header that its hash is of", async () => {
  const last = await exported("jsonl");
  await addNote(world.actors.caseworker, { caseNumber: file.caseNumber, text: "Written after the export" });
  const lines = (await textOf(await exportFile(world.actors.auditor, last))).trimEnd().split("\n");
  const entries = lines.map((line) => JSON.parse(line) as { entry: number; hash: string; header: string });
  assert.deepEqual(
    entries.map(({ entry }) => entry),
    Array.from({ length: last.chainSeq }, (_, index) => index + 1),
  );
  for (const { hash, header } of entries) assert.equal(hash, sha256Hex(header));
});

test("a long history leaves in pages, in order and without a gap", async () => {
  const long = await openFile(world.actors.caseworker, "Rush");
  for (let count = 0; count < 12; count++)
    await addNote(world.actors.caseworker, { caseNumber: long.caseNumber, text: `Note ${count}` });
  const { chain, chainSeq } = await exported("jsonl", long.caseNumber);
  const numbers: number[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof exportedHistory>> = await exportedHistory(world.actors.auditor, {
      chain,
      chainSeq,
      after,
      most: 5,
    });
    numbers.push(...page.entries.map((entry) => entry.chainSeq));
    after = page.next;
  }
  assert.deepEqual(
    numbers,
    Array.from({ length: chainSeq }, (_, index) => index + 1),
  );
});

test("an export is read by whoever recorded it alone, within the hour, and no other entry is an export", async () => {
  const entry = await exported("csv");
  const another = await addStaff(world.store, world.actors.admin, {
    email: "auditor2@test.example",
    name: "Another Auditor",
    roles: ["auditor"],
    offices: [world.offices.almaty],
  });
  const refused = (reading: Promise<unknown>) =>
    assert.rejects(reading, (error) => refusalOf(error)?.kind === "not_found");
  await refused(exportFile(another, entry));
  await refused(exportFile(world.actors.auditor, { ...entry, chainSeq: 1 }));
  await refused(exportedHistory(world.actors.auditor, entry, { now: new Date(Date.now() + 3_700_000) }));
});

test("entries are found by file, person, kind, time and office, and in pages", async () => {
  const { auditor, caseworker } = world.actors;
  const of = async (asked: Parameters<typeof auditEntries>[1]) => (await auditEntries(auditor, asked)).items;
  const all = await of({ file: file.caseNumber });
  assert.ok(all.length > 4 && all.every(({ caseNumber }) => caseNumber === file.caseNumber));
  assert.ok((await of({ staff: caseworker.userId })).every(({ by }) => by === "Aigerim T."));
  assert.ok((await of({ kind: "arrest.recorded" })).every(({ event }) => event === "arrest.recorded"));
  assert.deepEqual(await of({ to: "2001-01-01" }), []);
  assert.ok((await of({ office: world.offices.shymkent.id })).every(({ caseNumber }) => caseNumber === null));
  assert.ok((await of({ show: "exports" })).every(({ event }) => event === "history.exported"));

  const whole = (await of({ limit: 100 })).map(({ chain, chainSeq }) => `${chain}/${chainSeq}`);
  const paged: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page: Awaited<ReturnType<typeof auditEntries>> = await auditEntries(auditor, { limit: 7, after });
    paged.push(...page.items.map(({ chain, chainSeq }) => `${chain}/${chainSeq}`));
    after = page.next;
    more = after !== undefined && paged.length < whole.length;
  }
  assert.deepEqual(paged.slice(0, whole.length), whole);
});

test("who looked at a file is seen by those who see the file", async () => {
  await showCase(world.actors.supervisor, { caseNumber: file.caseNumber });
  const looks = async (as: "caseworker" | "auditor" | "caseworker2") =>
    (await listFileAccesses(world.actors[as], { file: file.caseNumber })).items.map(({ by }) => by);
  assert.ok(
    (await looks("caseworker")).includes("Saule T.") && (await looks("auditor")).includes("Saule T."),
  );
  assert.deepEqual(await looks("caseworker2"), []);
});

test("an entry is shown with its header and the hash that the header has", async () => {
  const { auditor, caseworker } = world.actors;
  const shown = await auditEntry(auditor, { chain: file.chain, chainSeq: file.entry });
  assert.equal(shown.recomputed, shown.hash);
  assert.equal((shown.details as { toldBy?: string }).toldBy, undefined);
  const own = await auditEntry(caseworker, { chain: file.chain, chainSeq: file.entry });
  assert.equal((own.details as { toldBy?: string }).toldBy, "Reed told it");
});

test("who works with files is shown their files' entries alone", async () => {
  const { items } = await auditEntries(world.actors.auditor, { show: "refusals" });
  await assert.rejects(
    auditEntry(world.actors.caseworker, { chain: world.offices.almaty.chain, chainSeq: 1 }),
    (error) => refusalOf(error)?.kind === "not_found",
  );
  assert.ok(items.every(({ event }) => event.endsWith("refused")));
});
