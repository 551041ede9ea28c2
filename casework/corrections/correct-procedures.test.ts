import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { recordAsylumAttempt } from "../procedures/record-asylum-attempt.ts";
import { recordRsdStep } from "../procedures/record-rsd-step.ts";
import { AT, brokenRules, makeFile, openFileFor } from "../testing-files.ts";
import { correctEntry } from "./correct-entry.ts";
import { prepareCorrection } from "./prepare-correction.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const standing = async (caseNumber: string) =>
  (await showCase(made.actors.caseworker, { caseNumber }, AT)).procedures.protection;
const correct = (fields: Omit<Parameters<typeof correctEntry>[1], "why">) =>
  correctEntry(made.actors.caseworker, { ...fields, why: "Misread" }, AT);

/** A file whose second entry says that its person was registered, and whose third that a certificate was issued. */
async function registered() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await recordRsdStep(caseworker, { caseNumber, step: "registered", when: "1 June 2025" }, AT);
  const certificate = { step: "certificate_issued", when: "2 June 2025", endsOn: "2025-08-01" } as const;
  await recordRsdStep(caseworker, { caseNumber, ...certificate }, AT);
  return caseNumber;
}

test("the last day of a certificate that is corrected moves the end of the status", async () => {
  const caseNumber = await registered();
  const prepared = await prepareCorrection(made.actors.caseworker, { caseNumber, entry: 3 }, AT);
  assert.deepEqual([prepared.thing.endsOn, prepared.thing.version], ["2025-08-01", 1]);
  await correct({ caseNumber, entry: 3, version: 1, endsOn: "2025-09-01" });
  assert.equal((await standing(caseNumber)).unhcrUntil, "2025-09-01");
  assert.deepEqual(await brokenRules(correct({ caseNumber, entry: 3, version: 2, endsOn: "2025-06-01" })), {
    endsOn: "procedure.ends_before",
  });
});

test("a step that never happened gives no status any more", async () => {
  const caseNumber = await registered();
  await correct({ caseNumber, entry: 3, version: 1, neverHappened: true });
  await correct({ caseNumber, entry: 2, version: 1, neverHappened: true });
  const { unhcrStatus, unhcrUntil } = await standing(caseNumber);
  assert.deepEqual([unhcrStatus, unhcrUntil], ["none", null]);
});

test("what became of an attempt can be corrected, and one that never was is counted no more", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const attempt = { caseNumber, outcome: "sent_away", when: "1 July 2025", place: "not_known" } as const;
  await recordAsylumAttempt(caseworker, attempt, AT);
  await correct({ caseNumber, entry: 2, version: 1, attempt: "registration_refused" });
  assert.deepEqual((await standing(caseNumber)).attempted, { outcome: "registration_refused", times: 1 });
  await correct({ caseNumber, entry: 2, version: 2, neverHappened: true });
  assert.equal((await standing(caseNumber)).stateStatus, "none");
});
