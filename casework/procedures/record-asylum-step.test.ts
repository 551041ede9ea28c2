import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findCase } from "#db/records/cases.ts";
import { listProcedureSteps } from "#db/records/procedures.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { showCase } from "../cases/show-case.ts";
import { AT, historyOf, lastOf, makeFile, NOW, openFileFor, refusalOfKind } from "../testing-files.ts";
import { recordAsylumStep } from "./record-asylum-step.ts";
import { recordRsdStep } from "./record-rsd-step.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const refused = { step: "refused", when: "1 July 2025" } as const;

test("a step of the state's procedure stands apart from UNHCR's, and is in the history", async () => {
  const { actors, file, store } = made;
  const { caseworker } = actors;
  await recordRsdStep(caseworker, { caseNumber: file, step: "recognised", when: "1 March 2025" }, AT);
  await recordAsylumStep(caseworker, { caseNumber: file, step: "registered", when: "1 June 2025" }, AT);
  await recordAsylumStep(caseworker, { caseNumber: file, ...refused, toldBy: "her lawyer" }, AT);
  const steps = await listProcedureSteps(
    store.reader,
    await findCase(store.reader, scopeOf(caseworker), file),
  );
  assert.deepEqual(
    steps.map(({ kind, step, outOfOrder }) => [kind, step, outOfOrder]),
    [
      ["rsd", "recognised", false],
      ["state_asylum", "registered", false],
      ["state_asylum", "refused", false],
    ],
  );
  assert.equal(new Set(steps.map(({ procedureId }) => procedureId)).size, 2);
  const [entry] = await historyOf(caseworker, file);
  assert.equal(entry?.event, "asylum_step.recorded");
  assert.equal((entry?.details as { step: string } | undefined)?.step, "refused");
});

test("a refusal and its serving of today count, whichever of them somebody has told first", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const [first, then] = [NOW, new Date(NOW.getTime() + 600_000)].map((now) => ({ now }));
  const step = { caseNumber, when: "2025-07-07" };
  await recordAsylumStep(caseworker, { caseNumber, step: "registered", when: "1 June 2025" }, first);
  await recordAsylumStep(caseworker, { ...step, step: "decision_served", why: "He has the paper" }, first);
  await recordAsylumStep(caseworker, { ...step, step: "refused" }, then);
  const { procedures, risk } = await showCase(caseworker, { caseNumber }, then);
  assert.equal(procedures.protection.stateStatus, "refused");
  assert.ok(
    risk.reasons.some(({ key }) => key === "refusal_served"),
    JSON.stringify(risk.reasons),
  );
});

test("an auditor may not record it, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", recordAsylumStep(actors.auditor, { caseNumber: file, ...refused }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "asylum_step.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind(
    "not_found",
    recordAsylumStep(actors.supervisor2, { caseNumber: file, ...refused }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "asylum_step.record",
    why: "not_found",
  });
});
