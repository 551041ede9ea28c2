import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addNote } from "./cases/add-note.ts";
import { listCases } from "./cases/list-cases.ts";
import { openCase } from "./cases/open-case.ts";
import { AT, brokenRules, historyOf, makeFile } from "./testing-files.ts";
import { together } from "./together.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("commands that are carried out together are one transaction, each with its own entry", async () => {
  const { actors, file: caseNumber } = made;
  const opened = await together(async () => {
    await addNote(actors.caseworker, { caseNumber, text: "The first" }, AT);
    await addNote(actors.caseworker, { caseNumber, text: "The second" }, AT);
    return openCase(actors.caseworker, {}, AT);
  });
  const [second, first] = await historyOf(actors.caseworker, caseNumber);
  assert.deepEqual([first?.event, second?.event], ["note.added", "note.added"]);
  assert.notEqual(first?.chainSeq, second?.chainSeq);
  assert.equal((await historyOf(actors.caseworker, opened.caseNumber as string)).length, 1);
});

test("when one of them is refused, none of them has happened", async () => {
  const { actors, file: caseNumber } = made;
  const before = await historyOf(actors.caseworker, caseNumber);
  const { total } = await listCases(actors.caseworker, {}, AT);
  const refused = together(async () => {
    await openCase(actors.caseworker, {}, AT);
    await addNote(actors.caseworker, { caseNumber, text: "Is not kept" }, AT);
    await addNote(actors.caseworker, { caseNumber, text: " " }, AT);
  });
  assert.deepEqual(await brokenRules(refused), { text: "note.text_missing" });
  assert.deepEqual(await historyOf(actors.caseworker, caseNumber), before);
  assert.deepEqual((await listCases(actors.caseworker, {}, AT)).total, total);
});
