import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
import { recordTransfer } from "../detentions/record-transfer.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "../procedures/record-extradition-step.ts";
import { AT, arrestOf, historyOf, makeFile, openFileFor } from "../testing-files.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

async function wanted() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const { id: detentionId } = await arrestOf(caseworker, caseNumber, { ground: "wanted_by_foreign_state" });
  return { caseNumber, detentionId };
}

const stopped = async (caseNumber: string) => {
  const { clocks } = await showCase(made.actors.caseworker, { caseNumber }, AT);
  return Object.fromEntries(clocks.map(({ rule, stoppedBy }) => [rule, stoppedBy]));
};

const running = {
  "team.silence.detained": undefined,
  "kz.cpc.587": undefined,
  "kz.cpc.588.motion": undefined,
  "kz.cpc.588.no_request": undefined,
  "kz.cpc.588.warning.no_request": undefined,
  "kz.cpc.588.no_extradition_arrest": undefined,
  "kz.cpc.588.warning.no_extradition_arrest": undefined,
};

test("nobody must be let go for want of a request once one has come, until it is said that none did", async () => {
  const { caseworker } = made.actors;
  const { caseNumber } = await wanted();
  assert.deepEqual(await stopped(caseNumber), running);
  const request = { caseNumber, requestingState: "UZB", when: "2025-07-06T10:00" };
  const { id: requestId } = await recordExtraditionRequest(caseworker, request, AT);
  const came = {
    ...running,
    "kz.cpc.588.no_request": "request_received",
    "kz.cpc.588.warning.no_request": "request_received",
  };
  assert.deepEqual(await stopped(caseNumber), came);

  const received = (await historyOf(caseworker, caseNumber)).find(
    ({ event }) => event === "extradition_request.recorded",
  );
  const step = { caseNumber, requestId, step: "extradition_arrest", when: "2025-07-07T08:00" } as const;
  await recordExtraditionStep(caseworker, step, AT);
  assert.deepEqual(await stopped(caseNumber), {
    ...came,
    "kz.cpc.587": "extradition_arrest",
    "kz.cpc.588.motion": "extradition_arrest",
    "kz.cpc.588.no_extradition_arrest": "extradition_arrest",
    "kz.cpc.588.warning.no_extradition_arrest": "extradition_arrest",
  });

  const mistake = { caseNumber, entry: received?.chainSeq ?? 0, version: 1 };
  await correctEntry(caseworker, { ...mistake, neverHappened: true, why: "Of another person" }, AT);
  assert.deepEqual(await stopped(caseNumber), running);
});

test("of a request that lay there when they were taken no limit says that none came", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await recordExtraditionRequest(caseworker, { caseNumber, requestingState: "UZB", when: "2025-07-01" }, AT);
  await arrestOf(caseworker, caseNumber, { ground: "wanted_by_foreign_state" });
  const rules = Object.keys(await stopped(caseNumber));
  assert.deepEqual(
    rules.toSorted(),
    Object.keys(running)
      .filter((rule) => !rule.endsWith("no_request"))
      .toSorted(),
  );
});

test("a limit of one stage of custody stops when they are moved to another", async () => {
  const { caseworker } = made.actors;
  const { caseNumber, detentionId } = await wanted();
  const move = { caseNumber, detentionId, place: "not_known", when: "2025-07-06T21:00" };
  await recordTransfer(caseworker, { ...move, custodyStage: "provisional_arrest" }, AT);
  const provisional = {
    ...running,
    "kz.cpc.587": "custody_stage_left",
    "kz.cpc.588.motion": "custody_stage_left",
  };
  assert.deepEqual(await stopped(caseNumber), provisional);
  await recordTransfer(
    caseworker,
    { ...move, when: "2025-07-07T08:00", custodyStage: "extradition_arrest" },
    AT,
  );
  assert.deepEqual(await stopped(caseNumber), {
    "team.silence.detained": undefined,
    ...Object.fromEntries(
      Object.keys(running)
        .filter((rule) => rule.startsWith("kz."))
        .map((rule) => [rule, "custody_stage_left"]),
    ),
  });
});
