import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { auditEntry } from "../audit/audit-entry.ts";
import { addStaff } from "../testing.ts";
import { AT, arrestOf, brokenRules, lastOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { exportList } from "./export-list.ts";
import { exportedList } from "./exported-list.ts";
import { listFile } from "./list-file.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let elsewhere: string;
before(async () => {
  made = await makeFile();
  elsewhere = await openFileFor(made.actors.caseworker2);
});
after(() => made.dispose());

const LATER = { now: new Date(AT.now.getTime() + 3_601_000) };

test("a list is taken out under pseudonyms, and which files were in it is recorded first", async () => {
  const { actors, file, store } = made;
  await arrestOf(actors.caseworker, file);
  const { entries } = await exportList(actors.caseworker, { whereabouts: "detained" }, AT);
  const [entry] = entries;
  assert.ok(entry);
  assert.equal((await lastOf(store, actors.caseworker)).event, "list.exported");
  const { rows, recorded } = await exportedList(actors.caseworker, entry, AT);
  assert.deepEqual([rows.map(({ number }) => number), recorded], [[file], 1]);
});

test("no column says the level of risk, and no row another office's file", async () => {
  const { actors, file } = made;
  const [entry] = (await exportList(actors.supervisor, {}, AT)).entries;
  assert.ok(entry);
  const { csv } = await listFile(actors.supervisor, entry, AT);
  assert.ok(csv.includes(`"${file}"`));
  assert.ok(!csv.includes(elsewhere));
  assert.doesNotMatch(csv, /extreme|risk/i);
});

test("the order of the rows does not tell who is in greater danger", async () => {
  const { actors, file } = made;
  const calm = await openFileFor(actors.caseworker);
  const held = await openFileFor(actors.caseworker);
  await arrestOf(actors.caseworker, held);
  const [entry] = (await exportList(actors.caseworker, {}, AT)).entries;
  assert.ok(entry);
  const numbers = (await exportedList(actors.caseworker, entry, AT)).rows.map(({ number }) => number);
  assert.ok([file, calm, held].every((number) => numbers.includes(number)));
  assert.deepEqual(numbers, numbers.toSorted());
});

test("an auditor of one office is not told which files of another were in a list", async () => {
  const { actors, offices, store } = made;
  const { almaty, shymkent } = offices;
  const both = { name: "Olga Testova", roles: ["supervisor" as const] };
  const supervisor = await addStaff(store, actors.admin, {
    ...both,
    email: "both@test.example",
    offices: [almaty, shymkent],
  });
  const auditor = await addStaff(store, actors.admin, {
    email: "one@test.example",
    name: "Ruslan Testov",
    roles: ["auditor"],
    offices: [almaty],
  });
  const [entry] = (await exportList(supervisor, {}, AT)).entries;
  assert.ok(entry);
  const told = JSON.stringify((await auditEntry(auditor, entry, AT)).details);
  assert.ok(told.includes(made.file) && !told.includes(elsewhere), told);
});

test("an auditor takes out a list of the offices given", async () => {
  const { auditor } = made.actors;
  const [entry] = (await exportList(auditor, {}, AT)).entries;
  assert.ok(entry);
  const numbers = (await exportedList(auditor, entry, AT)).rows.map(({ number }) => number);
  assert.ok(numbers.includes(made.file) && numbers.includes(elsewhere));
});

test("nobody else fetches it, and nobody after an hour", async () => {
  const { actors } = made;
  const [entry] = (await exportList(actors.caseworker, {}, AT)).entries;
  assert.ok(entry);
  await refusalOfKind("not_found", exportedList(actors.colleague, entry, AT));
  await refusalOfKind("not_found", exportedList(actors.caseworker, entry, LATER));
});

test("a list without a file is refused with a sentence", async () => {
  const nothing = exportList(made.actors.caseworker, { whereabouts: "died" }, AT);
  assert.deepEqual(await brokenRules(nothing), { "": "export.none" });
});

test("an administrator may not, and that they tried is recorded", async () => {
  const { actors, store } = made;
  await refusalOfKind("forbidden", exportList(actors.admin, {}, AT));
  const { event, asked } = await lastOf(store, actors.admin);
  assert.deepEqual([event, asked], ["request.refused", "list.export"]);
});

test("an office that was not given is not found", async () => {
  await refusalOfKind("not_found", exportList(made.actors.caseworker, { office: "SHY" }, AT));
});
