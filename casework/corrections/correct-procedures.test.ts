import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { recordAsylumAttempt } from "../procedures/record-asylum-attempt.ts";
import { recordAsylumStep } from "../procedures/record-asylum-step.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordRemovalStep } from "../procedures/record-removal-step.ts";
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

test("a corrected date is held to what a recorded one is: no step before its procedure, nor a beginning after its steps", async () => {
  const caseNumber = await registered();
  const before = correct({ caseNumber, entry: 3, version: 1, when: "30 May 2025" });
  assert.deepEqual(await brokenRules(before), { when: "procedure.before_what_it_needs" });
  const after = correct({ caseNumber, entry: 2, version: 1, when: "5 June 2025" });
  assert.deepEqual(await brokenRules(after), { when: "procedure.leaves_before" });
  await correct({ caseNumber, entry: 2, version: 1, when: "2 June 2025" });
});

test("a corrected date that puts a step out of order wants a reason, and the order of all is told as it is now", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await registered();
  await recordRsdStep(caseworker, { caseNumber, step: "interviewed", when: "10 June 2025" }, AT);
  await recordRsdStep(caseworker, { caseNumber, step: "recognised", when: "20 June 2025" }, AT);
  const interviewed = { caseNumber, entry: 4, version: 1, when: "25 June 2025" };
  assert.deepEqual(await brokenRules(correct(interviewed)), {
    outOfOrderWhy: "procedure.does_not_follow",
  });
  await correct({ ...interviewed, outOfOrderWhy: "A second interview" });
  const outOfOrder = async () => {
    const { rsd } = (await showCase(caseworker, { caseNumber }, AT)).procedures;
    return rsd.flatMap((one) => (one.outOfOrder ? one.step : []));
  };
  assert.deepEqual(await outOfOrder(), ["interviewed"]);
  const form = await prepareCorrection(caseworker, { caseNumber, entry: 4 }, AT);
  assert.equal(form.thing.outOfOrderWhy, "A second interview");
  // What it was out of order after is itself moved: the interview is in order again, and nobody said so.
  await correct({ caseNumber, entry: 5, version: 1, when: "30 June 2025" });
  assert.deepEqual(await outOfOrder(), []);
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

/** A file whose second entry is a request for extradition, and what is said to forbid it and is to be demanded. */
async function requested() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const request = { caseNumber, requestingState: "UZB", when: "2 July 2025" } as const;
  await recordExtraditionRequest(caseworker, request, AT);
  const shown = async () => {
    const { extraditions, tasks } = await showCase(caseworker, { caseNumber }, AT);
    return [extraditions[0]?.bars, tasks.map(({ demanded }) => demanded?.bars)];
  };
  const step = (entry: Parameters<typeof recordRsdStep>[1]["step"], when: string) =>
    recordRsdStep(caseworker, { caseNumber, step: entry, when }, AT);
  const never = (entry: number) => correct({ caseNumber, entry, version: 1, neverHappened: true });
  return { caseNumber, shown, step, never };
}

test("what a recognition that never was forbade is forbidden no more, and demanded no more", async () => {
  const { shown, step, never } = await requested();
  await step("recognised", "3 July 2025");
  assert.deepEqual(await shown(), [["refugee_status"], [["refugee_status"]]]);
  await never(3);
  assert.deepEqual(await shown(), [[], []]);
});

test("what the state has recognised too stays forbidden, and demanded", async () => {
  const { caseNumber, shown, step, never } = await requested();
  await step("recognised", "3 July 2025");
  const granted = { caseNumber, step: "granted", when: "4 July 2025" } as const;
  await recordAsylumStep(made.actors.caseworker, granted, AT);
  await never(3);
  assert.deepEqual(await shown(), [["refugee_status"], [["refugee_status"]]]);
});

test("what somebody has said of a request itself stays said of it, and of no other", async () => {
  const { caseNumber, shown, step, never } = await requested();
  const { caseworker } = made.actors;
  const second = {
    caseNumber,
    requestingState: "TJK",
    when: "2 July 2025",
    bars: ["refugee_status"],
  } as const;
  await recordExtraditionRequest(caseworker, { ...second, bars: [...second.bars] }, AT);
  await step("recognised", "3 July 2025");
  await never(5);
  const { extraditions } = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual(
    extraditions.map(({ requestingState, bars }) => [requestingState, bars]),
    [
      ["TJK", ["refugee_status"]],
      ["UZB", []],
    ],
  );
  assert.equal((await shown())[1]?.length, 2);
});

test("an attempt that the state never took forbids nothing", async () => {
  const { caseNumber, shown, never } = await requested();
  const taken = { caseNumber, outcome: "accepted", when: "3 July 2025", place: "not_known" } as const;
  await recordAsylumAttempt(made.actors.caseworker, taken, AT);
  assert.deepEqual(await shown(), [["asylum_pending"], [["asylum_pending"]]]);
  await never(3);
  assert.deepEqual(await shown(), [[], []]);
});

test("an attempt that is corrected to one that the state took forbids what it would have forbidden, and only as long", async () => {
  const { caseNumber, shown } = await requested();
  const refused = {
    caseNumber,
    outcome: "registration_refused",
    when: "3 July 2025",
    place: "not_known",
  } as const;
  await recordAsylumAttempt(made.actors.caseworker, refused, AT);
  assert.deepEqual(await shown(), [[], []]);
  await correct({ caseNumber, entry: 3, version: 1, attempt: "accepted" });
  assert.deepEqual(await shown(), [["asylum_pending"], [["asylum_pending"]]]);
  await correct({ caseNumber, entry: 3, version: 2, attempt: "sent_away" });
  assert.deepEqual(await shown(), [[], []]);
});

test("a removal that never was ordered gives nobody anything to demand", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const order = { caseNumber, step: "removal_ordered", when: "2 July 2025", bars: ["torture_risk"] } as const;
  await recordRemovalStep(caseworker, { ...order, bars: [...order.bars] }, AT);
  const tasks = async () => (await showCase(caseworker, { caseNumber }, AT)).tasks.length;
  assert.equal(await tasks(), 1);
  await correct({ caseNumber, entry: 2, version: 1, neverHappened: true });
  assert.equal(await tasks(), 0);
});
