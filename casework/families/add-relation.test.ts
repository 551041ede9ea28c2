import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { recordWhereabouts } from "../cases/record-whereabouts.ts";
import { showCase } from "../cases/show-case.ts";
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
import { addRelation } from "./add-relation.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const told = { text: "They grew up in one house", toldBy: "a cousin", reliability: "reliable" } as const;

test("a relation stands in both files, in each from its own side, with where the other is now", async () => {
  const { caseworker } = made.actors;
  const { file } = made;
  const other = await openFileFor(caseworker);
  await recordWhereabouts(caseworker, { caseNumber: other, whereabouts: "in_hiding", when: "today" }, AT);
  const { pseudonym } = await showCase(caseworker, { caseNumber: other }, AT);
  const { entries } = await addRelation(
    caseworker,
    { caseNumber: file, other: pseudonym.toUpperCase(), kind: "child", ...told },
    AT,
  );
  assert.equal(entries.length, 2);
  const seenIn = async (caseNumber: string) =>
    (await showCase(caseworker, { caseNumber }, AT)).related.map((one) => [
      one.caseNumber,
      one.kind,
      one.whereabouts,
    ]);
  assert.deepEqual(await seenIn(file), [[other, "child", "in_hiding"]]);
  assert.deepEqual(await seenIn(other), [[file, "parent", "unknown"]]);
  for (const [caseNumber, to] of [
    [file, other],
    [other, file],
  ] as const) {
    const [entry] = await historyOf(caseworker, caseNumber);
    assert.ok(entry?.event === "relation.added" && entry.details !== "unreadable");
    assert.deepEqual([entry.details.toNumber, entry.details.text], [to, told.text]);
  }
});

test("an auditor reads who is related to whom, not who told it", async () => {
  const { actors } = made;
  const [one, other] = [await openFileFor(actors.caseworker), await openFileFor(actors.caseworker)];
  await addRelation(actors.caseworker, { caseNumber: one, other, kind: "friend", ...told }, AT);
  const [entry] = await historyOf(actors.auditor, other);
  assert.ok(entry && entry.details !== "unreadable");
  assert.deepEqual([entry.details.kind, entry.details.toNumber], ["friend", one]);
  assert.deepEqual([entry.details.toldBy, entry.sourceSealed], [undefined, true]);
});

test("nobody is related to themselves, and the same relation is not recorded twice, from either side", async () => {
  const { caseworker } = made.actors;
  const { file } = made;
  const other = await openFileFor(caseworker);
  const add = (caseNumber: string, to: string, kind: "sibling" | "parent" | "child") =>
    addRelation(caseworker, { caseNumber, other: to, kind }, AT);
  assert.deepEqual(await brokenRules(add(file, file, "sibling")), { other: "relation.itself" });
  await add(file, other, "parent");
  for (const again of [add(file, other, "parent"), add(other, file, "child")])
    assert.deepEqual(await brokenRules(again), { kind: "relation.known" });
  await add(file, other, "sibling");
});

test("a relation to a file of another office names it to nobody but those who are given both", async () => {
  const { actors, offices, store, file } = made;
  const person = { email: "both@test.example", name: "Both Testova", roles: ["caseworker" as const] };
  const given = [offices.almaty, offices.shymkent];
  const both = await addStaff(store, actors.admin, { ...person, offices: given });
  const theirs = await openFileFor(actors.caseworker2);
  await addRelation(both, { caseNumber: file, other: theirs, kind: "colleague", ...told }, AT);
  const related = async (actor: typeof both, caseNumber: string) =>
    (await showCase(actor, { caseNumber }, AT)).related.map((one) => one.caseNumber);
  assert.ok((await related(both, file)).includes(theirs));
  assert.equal((await related(actors.caseworker, file)).includes(theirs), false);
  assert.deepEqual(await related(actors.caseworker2, theirs), []);
  const { pseudonym } = await showCase(actors.caseworker, { caseNumber: file }, AT);
  const [there] = await historyOf(actors.caseworker2, theirs);
  assert.equal(there?.event, "relation.added");
  const said = JSON.stringify(there?.details);
  for (const word of [file, pseudonym, told.text, told.toldBy])
    assert.equal(said.includes(word), false, word);
});

test("a file of another office is answered as one that does not exist", async () => {
  const { actors, file } = made;
  const theirs = await openFileFor(actors.caseworker2);
  for (const other of [theirs, "SHY-2025-09999", "Nobody by that name"])
    assert.deepEqual(
      await brokenRules(addRelation(actors.caseworker, { caseNumber: file, other, kind: "friend" }, AT)),
      { other: "family.no_such_file" },
    );
});

test("an auditor may not add a relation, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  const other = await openFileFor(actors.caseworker);
  await refusalOfKind(
    "forbidden",
    addRelation(actors.auditor, { caseNumber: file, other, kind: "friend" }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "relation.add",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  const own = await openFileFor(actors.caseworker2);
  await refusalOfKind(
    "not_found",
    addRelation(actors.supervisor2, { caseNumber: file, other: own, kind: "friend" }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "relation.add",
    why: "not_found",
  });
});
