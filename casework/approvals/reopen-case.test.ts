import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { AT, brokenRules, historyOf, lastOf, makeFile, refusalOfKind } from "../testing-files.ts";
import { reopenCase } from "./reopen-case.ts";
import { closedFile } from "./testing.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let caseNumber: string;
before(async () => {
  made = await makeFile();
  caseNumber = await closedFile(made.actors.caseworker, made.actors.supervisor);
});
after(() => made.dispose());

const back = { version: 2, reason: "He came back." };

test("a file that somebody asks to reopen stays closed, and has it in its history", async () => {
  const { caseworker } = made.actors;
  await reopenCase(caseworker, { caseNumber, ...back }, AT);
  const { stage, closing } = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual(
    [stage, closing.closure?.outcome, closing.asked?.act],
    ["closed", "resettled", "case.reopen"],
  );
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.equal(entry?.event, "case.reopening_asked");
});

test("a file that is open is not reopened", async () => {
  const { actors, file } = made;
  assert.deepEqual(
    await brokenRules(reopenCase(actors.caseworker, { caseNumber: file, ...back, version: 1 }, AT)),
    {
      "": "approval.open_already",
    },
  );
});

test("an auditor may not ask it, and that they tried is recorded", async () => {
  const { actors, store } = made;
  await refusalOfKind("forbidden", reopenCase(actors.auditor, { caseNumber, ...back }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "case.reopen",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, store } = made;
  await refusalOfKind("not_found", reopenCase(actors.supervisor2, { caseNumber, ...back }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "case.reopen",
    why: "not_found",
  });
});
