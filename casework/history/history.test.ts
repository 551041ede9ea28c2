import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { keepStore, store } from "#db/connection.ts";
import { type Entry, findEntry } from "#db/records/entries.ts";
import { amendOffice, insertOffice } from "#db/records/organisation.ts";
import type { Writing } from "#db/records/writing.ts";
import { entries } from "#db/schema/history.ts";
import { offices } from "#db/schema/organisation.ts";
import { freshStore, type TestDatabase } from "#db/testing.ts";
import { canonical, GENESIS, type Header } from "#domain/history/header.ts";
import { rowHash, tagOf } from "#sealing/chain-keys.ts";
import { keyedHash, sha256Hex } from "#sealing/hashes.ts";
import { openKeyring } from "#sealing/keys.ts";
import { beginChain, chainKeysOf, makeKek, openValue, UNREADABLE } from "../vault.ts";
import { appendEntry, detailsOf, type Happening, newCommandId } from "./append.ts";
import { entryDetails } from "./entry-details.ts";
import { plainRow } from "./plain-row.ts";
import { STRANGER } from "./refusals.ts";

const AT = new Date("2025-07-07T04:00:00.000Z");
const SOMEBODY = { ...STRANGER, userId: uuid(), name: "Aigerim K.", sessionId: "session-of-aigerim" };
let database: TestDatabase;

before(async () => {
  openKeyring(randomBytes(32));
  database = await freshStore();
  keepStore(database.store);
  await store().transaction((db) => makeKek(db, AT));
});
after(() => database.dispose());

test("a chain is dense and linked, its headers are canonical, and their hashes can be recomputed", async () => {
  const step = fc.record({
    which: fc.nat(2),
    ahead: fc.integer({ min: -90_000, max: 90_000 }),
    text: fc.string({ unit: "grapheme" }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const chains = [await newChain(), await newChain(), await newChain()];
      for (const { which, ahead, text } of steps) {
        const chain = chains[which] as string;
        await append(happening(chain, { details: { text } }), new Date(AT.getTime() + ahead));
      }
      for (const chain of chains) mustBeWhole(await entriesOf(chain));
    }),
    { numRuns: 15 },
  );
});

test("the record's time never runs back, and a header says when the clock had", async () => {
  const chain = await newChain();
  for (const minute of [0, 5, 3, 6]) await append(happening(chain), new Date(AT.getTime() + minute * 60_000));
  const written = (await entriesOf(chain)).map(headerOf);
  assert.deepEqual(
    written.map(({ clock }) => clock),
    ["ok", "ok", "back", "ok"],
  );
  assert.equal(written[2]?.at, written[1]?.at);
});

test("the commitment of a header binds the sealed details", async () => {
  const chain = await newChain();
  await append(happening(chain, { details: { by: "Aigerim K.", text: "Taken at the bazaar" } }));
  const [entry] = (await entriesOf(chain)) as [Entry];
  const opened = await openValue<{ blinding: string; details: object }>(
    store().reader,
    detailsOf(chain, 1),
    "details",
    entry.details,
  );
  assert.notEqual(opened, UNREADABLE);
  const { blinding, details } = opened as Exclude<typeof opened, "unreadable">;
  const commitTo = (what: object) => keyedHash(Buffer.from(blinding, "hex"), canonical(what));
  assert.equal(headerOf(entry).commit, commitTo(details));
  assert.notEqual(headerOf(entry).commit, commitTo({ ...details, text: "Taken at the station" }));
});

test("details do not open at another place of the history", async () => {
  const [chain, other] = [await newChain(), await newChain()];
  await append(happening(chain));
  await append(happening(chain));
  const [first] = (await entriesOf(chain)) as [Entry];
  assert.notEqual(await entryDetails(store().reader, first), UNREADABLE);
  assert.equal(await entryDetails(store().reader, { ...first, chainSeq: 2 }), UNREADABLE);
  assert.equal(await entryDetails(store().reader, { ...first, chain: other }), UNREADABLE);
});

test("the last entry of a row has the hash of the row as the database holds it", async () => {
  const chain = await newChain();
  const id = uuid();
  const office = {
    id,
    chain,
    version: 1,
    code: "ALA",
    name: "Almaty",
    country: "KAZ",
    timeZone: "Asia/Almaty",
    createdAt: AT,
  };
  await recording(chain, (tx) => insertOffice(tx, office));
  await recording(chain, (tx) => amendOffice(tx, { id, version: 1 }, { name: "Almaty, Abai avenue" }));
  const [row] = await store().reader.select().from(offices).where(eq(offices.id, id));
  const keys = await chainKeysOf(store().reader, chain);
  const last = headerOf((await entriesOf(chain)).at(-1) as Entry);
  const hashed = (of: object) =>
    rowHash(keys, canonical({ table: "offices", row: plainRow(of as Record<string, unknown>) }));
  assert.deepEqual(last.rows, [["offices", tagOf(keys, chain, "offices", id), 2, hashed(row as object)]]);
  assert.notEqual(hashed({ ...row, name: "Almaty" }), hashed(row as object));
});

test("nobody and nothing can be followed from one chain to the next by a header", async () => {
  const [chain, other] = [await newChain(), await newChain()];
  const subject = { table: "offices", id: uuid(), version: 1 };
  for (const each of [chain, other]) await append(happening(each, { subject }));
  const [one, two] = [
    await findEntry(store().reader, chain, 1),
    await findEntry(store().reader, other, 1),
  ] as [Entry, Entry];
  for (const field of ["actor", "session", "subject"] as const)
    assert.notEqual(headerOf(one)[field], headerOf(two)[field]);
  for (const clear of [SOMEBODY.userId, SOMEBODY.sessionId, SOMEBODY.name, subject.id])
    assert.ok(!one.header.includes(clear), clear);
});

test("what was written is neither changed nor removed nor replaced", async () => {
  const chain = await newChain();
  await append(happening(chain));
  const [entry] = (await entriesOf(chain)) as [Entry];
  const here = eq(entries.chain, chain);
  const attempts = [
    store().transaction((db) => db.update(entries).set({ event: "nothing.happened" }).where(here)),
    store().transaction((db) => db.delete(entries).where(here)),
    store().transaction((db) =>
      db
        .insert(entries)
        .values(entry)
        .onConflictDoUpdate({
          target: [entries.chain, entries.chainSeq],
          set: { event: "nothing.happened" },
        }),
    ),
  ];
  for (const attempt of await Promise.allSettled(attempts)) assert.equal(attempt.status, "rejected");
  assert.deepEqual(await entriesOf(chain), [entry]);
});

test("many who write in one chain at once leave it dense and linked", async () => {
  const chain = await newChain();
  await Promise.all(Array.from({ length: 40 }, () => append(happening(chain))));
  const written = await entriesOf(chain);
  assert.equal(written.length, 40);
  mustBeWhole(written);
});

test("several files under one command: an entry in each chain, with its own rows alone", async () => {
  const [chain, other] = [await newChain(), await newChain()];
  const office = (of: string, code: string) => ({
    id: uuid(),
    chain: of,
    version: 1,
    code,
    name: code,
    country: "KAZ",
    timeZone: "Asia/Almaty",
    createdAt: AT,
  });
  const commandId = newCommandId();
  await store().transaction(async (db) => {
    const tx: Writing = { db, wrote: [] };
    await insertOffice(tx, office(chain, "SHY"));
    await insertOffice(tx, office(other, "AST"));
    for (const each of [chain, other])
      await appendEntry(tx, { actor: SOMEBODY, commandId, now: AT }, happening(each));
  });
  const [one, two] = [
    await findEntry(store().reader, chain, 1),
    await findEntry(store().reader, other, 1),
  ] as [Entry, Entry];
  assert.deepEqual([headerOf(one).command, headerOf(two).command], [commandId, commandId]);
  for (const entry of [one, two]) assert.equal(headerOf(entry).rows.length, 1);
});

test("when the transaction fails, its entries were never there", async () => {
  const chain = await newChain();
  const failing = store().transaction(async (db) => {
    await appendEntry(
      { db, wrote: [] },
      { actor: SOMEBODY, commandId: newCommandId(), now: AT },
      happening(chain),
    );
    throw new Error("the change failed");
  });
  await assert.rejects(failing, /the change failed/);
  await append(happening(chain));
  mustBeWhole(await entriesOf(chain));
});

const newChain = () => store().transaction((db) => beginChain(db, "office", uuid()));

const happening = (chain: string, more: Partial<Happening> = {}): Happening => ({
  happened: "office.added",
  chain,
  subject: { table: "offices", id: uuid(), version: 1 },
  details: {},
  ...more,
});

const append = (what: Happening, now = AT) =>
  store().transaction((db) =>
    appendEntry({ db, wrote: [] }, { actor: SOMEBODY, commandId: newCommandId(), now }, what),
  );

const recording = (chain: string, write: (tx: Writing) => Promise<unknown>) =>
  store().transaction(async (db) => {
    const tx: Writing = { db, wrote: [] };
    await write(tx);
    await appendEntry(tx, { actor: SOMEBODY, commandId: newCommandId(), now: AT }, happening(chain));
  });

const entriesOf = (chain: string) =>
  store().reader.select().from(entries).where(eq(entries.chain, chain)).orderBy(asc(entries.chainSeq));

const headerOf = ({ header }: Entry): Header => JSON.parse(header);

function mustBeWhole(chain: Entry[]) {
  let before = { hash: GENESIS, at: "" };
  for (const [index, entry] of chain.entries()) {
    const header = headerOf(entry);
    assert.equal(entry.header, canonical(header));
    assert.equal(entry.hash, sha256Hex(entry.header));
    assert.deepEqual([header.chain, header.chainSeq, header.prev], [entry.chain, index + 1, before.hash]);
    assert.deepEqual(
      [header.event, header.command, header.at],
      [entry.event, entry.commandId, entry.at.toISOString()],
    );
    assert.ok(header.at >= before.at);
    before = { hash: entry.hash, at: header.at };
  }
}
