import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { store } from "#db/connection.ts";
import type { cases } from "#db/schema/cases.ts";
import { entries } from "#db/schema/history.ts";
import * as schema from "#db/schema/index.ts";
import { canonical, type Header } from "#domain/history/header.ts";
import { rowHash, tagOf } from "#sealing/chain-keys.ts";
import { makeWorld, openFile, type World } from "../access/testing.ts";
import { assignCase } from "../cases/assign-case.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
import { endDetention } from "../detentions/end-detention.ts";
import { changeOwnAccount } from "../users/change-own-account.ts";
import { disableUser } from "../users/disable-user.ts";
import { chainKeysOf } from "../vault.ts";
import { plainRow } from "./plain-row.ts";

let world: World;
before(async () => {
  world = await makeWorld();
  const { caseworker, colleague, supervisor, admin } = world.actors;
  const { caseNumber, version, entry, detentionId, detentionVersion } = await openFile(caseworker, "Reed");
  await assignCase(supervisor, { caseNumber, version, assigneeId: colleague.userId });
  await correctEntry(caseworker, { caseNumber, entry, version: 1, why: "Misheard", text: "Called twice" });
  const end = { caseNumber, detentionId, version: detentionVersion, ended: "released" as const };
  await endDetention(caseworker, { ...end, when: "within_the_last_hour" });
  await changeOwnAccount(colleague, { theme: "dark" });
  await disableUser(admin, { id: colleague.userId, version: 2 });
});
after(() => world.dispose());

/** Tables whose rows have a place in a chain and a version: what commands write. */
const RECORDED = Object.values(schema).filter(
  (table) =>
    is(table, Table) && ["id", "chain", "version"].every((column) => column in getTableColumns(table)),
) as (typeof cases)[];

test("every row that a command wrote is in the last entry that tells of it, with the hash that it has now", async () => {
  const last = await lastTold();
  let rows = 0;
  for (const table of RECORDED)
    for (const row of await store().reader.select().from(table)) {
      const [name, keys] = [getTableName(table), await chainKeysOf(store().reader, row.chain)];
      const tag = tagOf(keys, row.chain, name, row.id);
      const told = last.get(`${row.chain}|${name}|${tag}|${row.version}`);
      assert.equal(told, rowHash(keys, canonical({ table: name, row: plainRow(row) })), `${name} ${row.id}`);
      rows++;
    }
  assert.ok(rows > 40, `${rows} rows`);
});

test("every version of a row is told of once, by one entry", async () => {
  const told = (await headers()).flatMap(({ chain, rows }) =>
    rows.map(([table, tag, version]) => `${chain}|${table}|${tag}|${version}`),
  );
  assert.deepEqual(told.length, new Set(told).size);
});

test("a row that is changed past the door does not have the hash that its entry has", async () => {
  const last = await lastTold();
  const [file] = await store().reader.select().from(schema.cases);
  assert.ok(file);
  const keys = await chainKeysOf(store().reader, file.chain);
  const changed = plainRow({ ...file, stage: "closed" });
  const told = last.get(`${file.chain}|cases|${tagOf(keys, file.chain, "cases", file.id)}|${file.version}`);
  assert.notEqual(told, rowHash(keys, canonical({ table: "cases", row: changed })));
});

const headers = async () =>
  (await store().reader.select().from(entries)).map(({ header }) => JSON.parse(header) as Header);

/** The hash of each row and version, by chain, table and tag. */
async function lastTold() {
  const told = (await headers()).flatMap(({ chain, rows }) =>
    rows.map(([table, tag, version, hash]) => [`${chain}|${table}|${tag}|${version}`, hash] as const),
  );
  return new Map(told);
}
