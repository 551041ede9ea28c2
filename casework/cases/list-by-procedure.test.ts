import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { ProcedureAsked } from "#domain/cases/case-filter.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
import { saveView } from "../lists/save-view.ts";
import { recordAsylumStep } from "../procedures/record-asylum-step.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordRsdStep } from "../procedures/record-rsd-step.ts";
import { AT, brokenRules, historyOf, makeFile, openFileFor } from "../testing-files.ts";
import { listCases } from "./list-cases.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const listed = async (procedure: ProcedureAsked, actor = made.actors.caseworker) =>
  (await listCases(actor, { procedure, sort: "file" }, AT)).items.map(({ caseNumber }) => caseNumber);

type Step = Omit<Parameters<typeof recordRsdStep>[1], "caseNumber">;
const rsd = (caseNumber: string, step: Step["step"], when: string, more: Partial<Step> = {}) =>
  recordRsdStep(made.actors.caseworker, { caseNumber, step, when, ...more }, AT);

test("a file is found by the step at which its procedure stands, and no more by one that it has passed", async () => {
  const [early, late] = [
    await openFileFor(made.actors.caseworker),
    await openFileFor(made.actors.caseworker),
  ];
  await rsd(early, "registered", "2 June 2025");
  await rsd(late, "registered", "2 June 2025");
  assert.deepEqual(await listed("rsd.registered"), [early, late]);
  await rsd(late, "rejected", "20 June 2025", { why: "Nobody told us of an interview" });
  assert.deepEqual(await listed("rsd.registered"), [early]);
  await rsd(late, "decision_served", "25 June 2025");
  assert.deepEqual(await listed("rsd.rejected"), [late]);
  assert.deepEqual(await listed("rsd.decision_served"), [late]);
  assert.deepEqual(await listed("rsd"), [early, late]);
  assert.deepEqual(await listed("rsd", made.actors.supervisor2), []);
});

test("one procedure is no other, and a step of both is asked of the one alone", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  await recordAsylumStep(caseworker, { caseNumber: file, step: "registered", when: "3 June 2025" }, AT);
  assert.deepEqual(await listed("state_asylum.registered"), [file]);
  assert.equal((await listed("rsd.registered")).includes(file), false);
});

test("a step that is taken back is found no more", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  await rsd(file, "approached", "1 June 2025");
  assert.deepEqual(await listed("rsd.approached"), [file]);
  const [entry] = await historyOf(caseworker, file);
  assert.ok(entry);
  await correctEntry(
    caseworker,
    { caseNumber: file, entry: entry.chainSeq, version: 1, why: "Another person", neverHappened: true },
    AT,
  );
  assert.deepEqual(await listed("rsd.approached"), []);
});

test("of two requests for one person both are found", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  const ask = (requestingState: string) =>
    recordExtraditionRequest(caseworker, { caseNumber: file, requestingState, when: "4 July 2025" }, AT);
  await ask("UZB");
  await ask("RUS");
  assert.deepEqual(await listed("extradition.request_received"), [file]);
  assert.deepEqual(await listed("extradition"), [file]);
});

test("a view keeps the step; one that no procedure has is refused", async () => {
  const { caseworker } = made.actors;
  await saveView(caseworker, { name: "Rejected", procedure: "rsd.rejected" }, AT);
  assert.deepEqual(
    (await listCases(caseworker, {}, AT)).saved.map(({ view }) => view),
    [{ procedure: "rsd.rejected" }],
  );
  assert.deepEqual(await brokenRules(listed("rsd.handed_over")), { procedure: "form.choose" });
});
