import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { addRelation } from "../families/add-relation.ts";
import { addStaff } from "../testing.ts";
import { AT, brokenRules, historyOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { correctEntry } from "./correct-entry.ts";
import { prepareCorrection } from "./prepare-correction.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type By = typeof made.actors.caseworker;

/** Says that the relation recorded last in a file is none, or what is right of it. */
async function correct(by: By, caseNumber: string, fields: object, version = 1) {
  const history = await historyOf(by, caseNumber);
  const entry = history.find(({ event }) => event === "relation.added")?.chainSeq ?? 0;
  return correctEntry(by, { caseNumber, entry, version, why: "They share a surname", ...fields }, AT);
}

const never = { neverHappened: true };
const relatedIn = async (by: By, caseNumber: string) =>
  (await showCase(by, { caseNumber }, AT)).related.map((one) => [one.caseNumber, one.kind]);

async function relatedFiles() {
  const { caseworker } = made.actors;
  const [one, other] = [await openFileFor(caseworker), await openFileFor(caseworker)];
  await addRelation(caseworker, { caseNumber: one, other, kind: "child", text: "Her eldest" }, AT);
  return [one, other] as const;
}

test("a relation that is none is withdrawn from both files, and both histories say why; it can be recorded again", async () => {
  const { caseworker } = made.actors;
  const [one, other] = await relatedFiles();
  await correct(caseworker, other, never);
  for (const caseNumber of [one, other]) {
    assert.deepEqual(await relatedIn(caseworker, caseNumber), []);
    const [said, added] = await historyOf(caseworker, caseNumber);
    assert.ok(said?.event === "entry.corrected" && said.details !== "unreadable");
    assert.deepEqual([said.corrects, said.details.why], [added?.chainSeq, "They share a surname"]);
    assert.deepEqual(added?.correctedBy, [said.chainSeq]);
  }
  assert.deepEqual(await brokenRules(correct(caseworker, one, never, 2)), { "": "relation.withdrawn" });
  await addRelation(caseworker, { caseNumber: one, other, kind: "child", text: "After all" }, AT);
  assert.deepEqual(await relatedIn(caseworker, other), [[one, "parent"]]);
  await correct(caseworker, one, never, 3);
  assert.deepEqual(await relatedIn(caseworker, other), []);
});

test("what is said of a relation is corrected in both files", async () => {
  const { caseworker } = made.actors;
  const [one, other] = await relatedFiles();
  await correct(caseworker, one, { text: "Her second" });
  const [entry] = (await historyOf(caseworker, other)).filter(({ event }) => event === "relation.added");
  const form = await prepareCorrection(caseworker, { caseNumber: other, entry: entry?.chainSeq }, AT);
  assert.deepEqual([form.thing.text, form.thing.version], ["Her second", 2]);
  assert.deepEqual(await brokenRules(correct(caseworker, other, { text: "Her second" }, 2)), {
    "": "correction.nothing",
  });
});

test("of two who withdraw a relation from either side the second is told of the first", async () => {
  const { caseworker, colleague } = made.actors;
  const [one, other] = await relatedFiles();
  await correct(caseworker, one, never);
  const { changedBy } = await refusalOfKind("conflict", correct(colleague, other, never));
  assert.equal(changedBy, caseworker.name);
});

test("a relation to another office's file is withdrawn by who is given both, and nobody there is told why", async () => {
  const { actors, offices, store } = made;
  const person = { email: "both@test.example", name: "Both Testova", roles: ["caseworker" as const] };
  const given = [offices.almaty, offices.shymkent];
  const both = await addStaff(store, actors.admin, { ...person, offices: given });
  const [ours, theirs] = [await openFileFor(actors.caseworker), await openFileFor(actors.caseworker2)];
  await addRelation(both, { caseNumber: ours, other: theirs, kind: "colleague" }, AT);
  assert.deepEqual(await brokenRules(correct(actors.caseworker, ours, never)), {
    "": "relation.other_office",
  });
  await correct(both, ours, never);
  assert.deepEqual(await relatedIn(both, theirs), []);
  const [there] = await historyOf(actors.caseworker2, theirs);
  assert.equal(there?.event, "entry.corrected");
  assert.equal(JSON.stringify(there?.details).includes("surname"), false);
});
