import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { entryDetails } from "#casework/history/entry-details.ts";
import { openValue } from "#casework/vault.ts";
import { keepStore, type Store } from "#db/connection.ts";
import * as schema from "#db/schema/index.ts";
import { freshStore } from "#db/testing.ts";
import { canonical, GENESIS, type Header } from "#domain/history/header.ts";
import { sha256Hex } from "#sealing/hashes.ts";
import { openKeyring } from "#sealing/keys.ts";
import { chanceOf } from "./chance.ts";
import { seedFiles } from "./seed-files.ts";

const CASES = 20;

/** What was seeded, without what is new each time: ids, keys and hashes. */
async function seeded(
  seed: string,
  {
    look = async () => {},
    ...fields
  }: { look?: (store: Store) => Promise<void>; commitAfter?: number; cases?: number } = {},
) {
  openKeyring(randomBytes(32));
  const database = await freshStore();
  keepStore(database.store);
  try {
    let commits = 0;
    const counted = await seedFiles({ cases: CASES, seed, ...fields }, () => commits++);
    await look(database.store);
    return { commits, made: { counted, files: await filesOf(database.store) } };
  } finally {
    keepStore(undefined);
    await database.dispose();
  }
}

async function filesOf({ reader }: Store) {
  const entries = await reader.select().from(schema.entries);
  const identities = await reader.select().from(schema.identities);
  const files = [];
  for (const file of await reader.select().from(schema.cases)) {
    const { id, chain, officeId: _, assigneeId: __, ...open } = file;
    const told = entries.filter((entry) => entry.chain === chain).sort((a, b) => a.chainSeq - b.chainSeq);
    const vault = identities.filter((identity) => identity.id === id);
    files.push({
      ...open,
      identity: await Promise.all(
        vault.map(({ version, sealed }) =>
          openValue(reader, { table: "identities", id, chain, version }, "identity", sealed),
        ),
      ),
      history: await Promise.all(
        told.map(async (entry) => [entry.at, entry.event, withoutIds(await entryDetails(reader, entry))]),
      ),
    });
  }
  return files.sort((a, b) => a.number.localeCompare(b.number));
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const withoutIds = (details: unknown) => JSON.parse(JSON.stringify(details).replaceAll(UUID, "id"));

test("the same seed makes the same files with the same histories, and another seed makes others", async () => {
  const { made: first } = await seeded("a seed", { look: mustBeWhole });
  const { made: again, commits } = await seeded("a seed", { commitAfter: 0 });
  const { made: other } = await seeded("another seed");
  assert.equal(first.files.length, CASES);
  assert.deepEqual(again, first);
  // On a machine so slow that each command has to be committed by itself.
  assert.equal(commits, first.counted.commands);
  assert.notDeepEqual(
    other.files.map(({ pseudonym }) => pseudonym),
    first.files.map(({ pseudonym }) => pseudonym),
  );
  const events = new Set(first.files.flatMap(({ history }) => history.map(([, event]) => event)));
  for (const event of [
    "case.opened",
    "note.added",
    "arrest.recorded",
    "detention.ended",
    "case.closed",
    "rsd_step.recorded",
    "asylum_attempt.recorded",
  ])
    assert.ok(events.has(event), event);
});

test("who was taken away, or went back, is looked after from afar until their file is closed", async () => {
  const { made } = await seeded("1", { cases: 40 });
  const both = made.files.filter(({ history }) => {
    const events = history.map(([, event]) => event);
    const from = events.indexOf("case.stage_changed");
    return from >= 0 && events.indexOf("case.closed") > from;
  });
  assert.ok(both.length > 0);
});

/** Every chain of the log is dense and linked, and each hash is that of its header. */
async function mustBeWhole({ reader }: Store) {
  const all = await reader.select().from(schema.entries);
  const chains = Map.groupBy(all, ({ chain }) => chain);
  assert.ok(chains.size > CASES);
  for (const entries of chains.values()) {
    let before = { hash: GENESIS, at: "" };
    for (const [place, entry] of entries.sort((a, b) => a.chainSeq - b.chainSeq).entries()) {
      const header = JSON.parse(entry.header) as Header;
      assert.equal(entry.hash, sha256Hex(canonical(header)));
      assert.deepEqual([header.chainSeq, header.prev, header.event], [place + 1, before.hash, entry.event]);
      assert.ok(header.at >= before.at);
      before = { hash: entry.hash, at: header.at };
    }
  }
}

test("what is drawn falls as often as its weight says", () => {
  const chance = chanceOf("weights");
  const drawn = { often: 0, seldom: 0, never: 0 };
  for (let time = 0; time < 10_000; time++) drawn[chance.weighted({ often: 9, seldom: 1, never: 0 })]++;
  assert.ok(drawn.never === 0 && drawn.seldom > 800 && drawn.seldom < 1200, JSON.stringify(drawn));
  const durations = Array.from({ length: 10_001 }, () => chance.about(5, 1)).sort((a, b) => a - b);
  assert.ok(Math.abs((durations[5000] ?? 0) - 5) < 0.5);
});
