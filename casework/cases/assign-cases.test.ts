import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addStaff } from "../testing.ts";
import {
  AT,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { assignCase } from "./assign-case.ts";
import { assignCases } from "./assign-cases.ts";
import { listChosen } from "./list-chosen.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const filesOf = async (times: number) => {
  const files: string[] = [];
  while (files.length < times) files.push(await openFileFor(made.actors.caseworker));
  return files;
};
const seen = (files: string[], version = 1) => files.map((caseNumber) => ({ caseNumber, version }));
const carriers = async (files: string[]) =>
  (await listChosen(made.actors.supervisor, { files }, AT)).items.map(({ assignee }) => assignee);

test("a supervisor gives several files to one caseworker, and each history tells of it under one command", async () => {
  const { supervisor, colleague } = made.actors;
  const files = await filesOf(3);
  const { entries } = await assignCases(
    supervisor,
    { files: seen(files), assigneeId: colleague.userId },
    { ...AT, key: "given-once" },
  );
  assert.equal(entries.length, 3);
  assert.deepEqual(await carriers(files), ["Marat T.", "Marat T.", "Marat T."]);
  for (const file of files) {
    const [entry] = await historyOf(supervisor, file);
    assert.ok(entry?.event === "case.assigned" && entry.details !== "unreadable");
    assert.deepEqual([entry.details.from, entry.details.to], ["Aigerim Testova", "Marat Testov"]);
  }
  const again = await assignCases(
    supervisor,
    { files: seen(files), assigneeId: colleague.userId },
    { ...AT, key: "given-once" },
  );
  assert.deepEqual(again.entries, entries);
});

test("what was changed since it was seen stays as it is, and the others are given all the same", async () => {
  const { supervisor, colleague } = made.actors;
  const files = await filesOf(3);
  const [changed = ""] = files;
  await assignCase(supervisor, { caseNumber: changed, version: 1, assigneeId: null }, AT);
  const { entries } = await assignCases(supervisor, { files: seen(files), assigneeId: colleague.userId }, AT);
  assert.equal(entries.length, 2);
  assert.deepEqual(await carriers(files), [null, "Marat T.", "Marat T."]);
});

test("a file of an office in which somebody does not work is not given to them", async () => {
  const { actors, offices, store } = made;
  const both = await addStaff(store, actors.admin, {
    email: "both@test.example",
    name: "Olga Testova",
    roles: ["supervisor"],
    offices: [offices.almaty, offices.shymkent],
  });
  const here = await openFileFor(actors.caseworker);
  const there = await openFileFor(actors.caseworker2);
  const { entries } = await assignCases(
    both,
    { files: seen([here, there]), assigneeId: actors.colleague.userId },
    AT,
  );
  assert.equal(entries.length, 1);
  const { items, assignees } = await listChosen(both, { files: [here, there] }, AT);
  assert.deepEqual(
    items.map(({ caseNumber, assignee }) => [caseNumber, assignee]),
    [
      [here, "Marat T."],
      [there, "Dana T."],
    ],
  );
  assert.deepEqual(
    assignees.map(({ id }) => id),
    [both.userId],
  );
});

test("where nothing can be given, nothing is recorded, and a sentence says so", async () => {
  const { supervisor, colleague, caseworker2 } = made.actors;
  const files = await filesOf(2);
  for (const input of [
    { files: seen(files, 7), assigneeId: colleague.userId },
    { files: seen(files), assigneeId: made.actors.caseworker.userId },
    { files: seen(files), assigneeId: caseworker2.userId },
  ])
    assert.deepEqual(await brokenRules(assignCases(supervisor, input, AT)), { "": "case.none_given" });
  assert.deepEqual(
    await brokenRules(assignCases(supervisor, { files: [], assigneeId: colleague.userId }, AT)),
    { files: "case.none_chosen" },
  );
  assert.deepEqual(await brokenRules(assignCases(supervisor, { files: seen(files), assigneeId: "x" }, AT)), {
    assigneeId: "case.no_such_caseworker",
  });
});

test("several files become nobody's", async () => {
  const files = await filesOf(2);
  await assignCases(made.actors.supervisor, { files: seen(files), assigneeId: null }, AT);
  assert.deepEqual(await carriers(files), [null, null]);
});

test("a caseworker gives no files away, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const input = { files: seen(await filesOf(1)), assigneeId: actors.colleague.userId };
  await refusalOfKind("forbidden", assignCases(actors.caseworker, input, AT));
  assert.deepEqual(await lastOf(store, actors.caseworker), {
    event: "request.refused",
    asked: "cases.assign",
    why: "forbidden",
  });
});

test("another office's files are not found, neither to give nor to look at", async () => {
  const { actors, store } = made;
  const files = await filesOf(2);
  const input = { files: seen(files), assigneeId: actors.supervisor2.userId };
  await refusalOfKind("not_found", assignCases(actors.supervisor2, input, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "cases.assign",
    why: "not_found",
  });
  assert.deepEqual((await listChosen(actors.supervisor2, { files }, AT)).items, []);
});
