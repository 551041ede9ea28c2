import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { auditEntry } from "../audit/audit-entry.ts";
import { addStaff } from "../testing.ts";
import { AT, arrestOf, brokenRules, lastOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { exportList } from "./export-list.ts";
import { exportedList } from "./exported-list.ts";
import { listCases } from "./list-cases.ts";
import { recordWhereabouts } from "./record-whereabouts.ts";

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
  const told = JSON.stringify(await exportedList(actors.supervisor, entry, AT));
  assert.ok(told.includes(`"${file}"`));
  assert.ok(!told.includes(elsewhere));
  assert.doesNotMatch(told, /extreme|risk/i);
});

type Asked = Parameters<typeof exportList>[1];

/** What is taken out, so asked: which columns, and its rows in their order. */
async function taken(asked: Asked, actor = made.actors.caseworker) {
  const [entry] = (await exportList(actor, asked, AT)).entries;
  assert.ok(entry);
  const { columns, rows } = await exportedList(actor, entry, AT);
  return { columns, rows, numbers: rows.map(({ number }) => number) };
}

test("rows stand as they are sorted; where that would tell who is in greater danger, by what ends next", async () => {
  const { caseworker } = made.actors;
  const [calm, held, hides] = [
    await openFileFor(caseworker),
    await openFileFor(caseworker),
    await openFileFor(caseworker),
  ];
  await arrestOf(caseworker, held, { ground: "criminal", when: "2025-07-07T08:00" });
  await recordWhereabouts(
    caseworker,
    { caseNumber: hides, whereabouts: "in_hiding", when: "2025-06-20" },
    AT,
  );
  const shown = async (sort: "risk" | "file" | "changed") =>
    (await listCases(caseworker, { sort }, AT)).items;
  for (const sort of ["file", "changed"] as const)
    assert.deepEqual(
      (await taken({ sort })).numbers,
      (await shown(sort)).map(({ caseNumber }) => caseNumber),
    );
  const byRisk = await shown("risk");
  const due = new Map(byRisk.map(({ caseNumber, next }) => [caseNumber, +(next?.dueAt ?? Infinity)]));
  for (const asked of [{}, { sort: "risk" as const }]) {
    const { numbers } = await taken(asked);
    assert.notDeepEqual(
      numbers,
      byRisk.map(({ caseNumber }) => caseNumber),
    );
    assert.ok([calm, held, hides].every((number) => numbers.includes(number)));
    const ends = numbers.map((number) => due.get(number) ?? 0);
    assert.deepEqual(
      ends,
      ends.toSorted((one, other) => (one === other ? 0 : one - other)),
    );
  }
});

test("the columns are those that are shown, in their order, and each row has a cell for each", async () => {
  const all = await taken({ sort: "file" });
  assert.deepEqual(all.columns.slice(0, 5), ["file", "pseudonym", "office", "where", "place"]);
  const some = await taken({ sort: "file", columns: ["changed", "where"] });
  const where = ["where", "place", "city", "held_since"];
  assert.deepEqual(some.columns, ["file", "pseudonym", "office", ...where, "changed", "clock"]);
  for (const { columns, rows } of [all, some])
    assert.ok(rows.every(({ cells }) => cells.length === columns.length));
  const row = some.rows.find(({ number }) => number === made.file);
  assert.deepEqual(row?.cells.slice(3, 4), [{ word: "words.whereabouts.detained" }]);
  assert.equal(row?.cells.at(-1), "Asia/Almaty");
});

test("those that were ticked are taken out, whatever else the list asks, and nothing of another office", async () => {
  const { actors } = made;
  const [one, other] = [await openFileFor(actors.caseworker), await openFileFor(actors.caseworker)];
  const { numbers } = await taken({ files: [other, one, elsewhere], whereabouts: "died", sort: "file" });
  assert.deepEqual(numbers, [one, other]);
  assert.deepEqual(await brokenRules(exportList(actors.caseworker, { files: [elsewhere] }, AT)), {
    "": "export.none",
  });
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
