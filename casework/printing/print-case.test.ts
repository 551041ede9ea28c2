import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addNote } from "../cases/add-note.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
import { AT, brokenRules, historyOf, lastOf, makeFile, NOW, refusalOfKind } from "../testing-files.ts";
import { printCase } from "./print-case.ts";
import { printedCase } from "./printed-case.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("that a file is printed stands in its history, with for whom, and then it can be read by whoever printed it", async () => {
  const { actors, file: caseNumber } = made;
  await addNote(actors.caseworker, { caseNumber, text: "Sister called." }, AT);
  const { entries } = await printCase(actors.caseworker, { caseNumber, toId: actors.colleague.userId }, AT);
  const entry = entries[0]?.chainSeq ?? 0;
  const [printed] = await historyOf(actors.caseworker, caseNumber);
  assert.ok(printed?.event === "case.printed" && printed.details !== "unreadable");
  assert.equal(printed.details.to, "Marat Testov");
  const paper = await printedCase(actors.caseworker, { caseNumber, entry }, AT);
  assert.deepEqual([paper.by, paper.to, paper.earlier], ["Aigerim Testova", "Marat Testov", 0]);
  assert.deepEqual(
    paper.entries.map(({ event }) => event),
    ["case.opened", "note.added"],
  );
});

test("what was corrected is printed as corrected", async () => {
  const { actors, file: caseNumber } = made;
  const note = await addNote(actors.caseworker, { caseNumber, text: "He was moved to Shymkent." }, AT);
  const wrong = note.entries[0]?.chainSeq ?? 0;
  const said = {
    caseNumber,
    entry: wrong,
    version: 1,
    why: "It was another man.",
    text: "His brother was moved.",
  };
  const right = (await correctEntry(actors.caseworker, said, AT)).entries[0]?.chainSeq;
  const { entries } = await printCase(actors.caseworker, { caseNumber }, AT);
  const paper = await printedCase(actors.caseworker, { caseNumber, entry: entries[0]?.chainSeq ?? 0 }, AT);
  assert.deepEqual(paper.entries.find(({ chainSeq }) => chainSeq === wrong)?.correctedBy, [right]);
});

test("what is privileged is left off the paper, which says so; unless somebody says otherwise for this print", async () => {
  const { actors, file: caseNumber } = made;
  const text = "He told counsel who opened the gate.";
  const { entries } = await addNote(actors.caseworker, { caseNumber, text, privileged: true }, AT);
  const note = entries[0]?.chainSeq;
  const printed = async (withPrivileged: boolean) => {
    const made = await printCase(actors.caseworker, { caseNumber, withPrivileged }, AT);
    const entry = made.entries[0]?.chainSeq ?? 0;
    const paper = await printedCase(actors.caseworker, { caseNumber, entry }, AT);
    const details = paper.entries.find(({ chainSeq }) => chainSeq === note)?.details;
    assert.ok(details && details !== "unreadable");
    return [details.text, details.privileged, details.notPrinted];
  };
  assert.deepEqual(await printed(false), [undefined, true, true]);
  assert.deepEqual(await printed(true), [text, true, undefined]);
  const [entry] = await historyOf(actors.caseworker, caseNumber);
  assert.ok(entry && entry.details !== "unreadable");
  assert.equal(entry.details.withPrivileged, true);
});

test("nobody else reads that print, nor does its maker an hour later, nor is another entry a print", async () => {
  const { actors, file: caseNumber } = made;
  const { entries } = await printCase(actors.caseworker, { caseNumber }, AT);
  const entry = entries[0]?.chainSeq ?? 0;
  await refusalOfKind("not_found", printedCase(actors.supervisor, { caseNumber, entry }, AT));
  const later = { now: new Date(NOW.getTime() + 3_600_001) };
  await refusalOfKind("not_found", printedCase(actors.caseworker, { caseNumber, entry }, later));
  await refusalOfKind("not_found", printedCase(actors.caseworker, { caseNumber, entry: 1 }, AT));
});

test("it is handed over to somebody who may carry the file, or to nobody by name", async () => {
  const { actors, file: caseNumber } = made;
  for (const toId of [actors.auditor.userId, actors.caseworker2.userId, "nobody"])
    assert.deepEqual(await brokenRules(printCase(actors.caseworker, { caseNumber, toId }, AT)), {
      toId: "case.no_such_caseworker",
    });
});

test("an auditor may not print a file, and that they tried is recorded", async () => {
  const { actors, file: caseNumber, store } = made;
  await refusalOfKind("forbidden", printCase(actors.auditor, { caseNumber }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "case.print",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file: caseNumber, store } = made;
  await refusalOfKind("not_found", printCase(actors.supervisor2, { caseNumber }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "case.print",
    why: "not_found",
  });
});
