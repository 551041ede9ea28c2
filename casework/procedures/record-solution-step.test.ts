import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import {
  AT,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { recordSolutionStep } from "./record-solution-step.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type Step = Omit<Parameters<typeof recordSolutionStep>[1], "caseNumber">;

async function newFile() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const step = (fields: Step) => recordSolutionStep(caseworker, { caseNumber, ...fields }, AT);
  const ways = async () =>
    (await showCase(caseworker, { caseNumber }, AT)).procedures.ways.map(({ way, priority, steps }) => [
      way,
      priority,
      ...steps.map((one) => one.step),
    ]);
  return { caseNumber, step, ways };
}

test("each way is a procedure of its own, with the priority of its last submission", async () => {
  const { step, ways, caseNumber } = await newFile();
  await step({ way: "resettlement", step: "referred", when: "2025-07-01" });
  await step({ way: "local_stay", step: "considered", when: "2025-07-02" });
  await step({ way: "resettlement", step: "submitted", priority: "urgent", when: "2025-07-03" });
  assert.deepEqual(await ways(), [
    ["local_stay", null, "considered"],
    ["resettlement", "urgent", "referred", "submitted"],
  ]);
  await step({ way: "resettlement", step: "submitted", priority: "emergency", when: "2025-07-05" });
  assert.deepEqual((await ways())[1]?.slice(0, 2), ["resettlement", "emergency"]);
  const [entry] = await historyOf(made.actors.caseworker, caseNumber);
  assert.ok(entry?.event === "solution_step.recorded" && entry.details !== "unreadable");
  assert.deepEqual(
    [entry.details.way, entry.details.priority, entry.details.step],
    ["resettlement", "emergency", "submitted"],
  );
});

test("only a submission has a priority; an exit permit is given until a day", async () => {
  const { step } = await newFile();
  const accepted = { way: "resettlement", step: "accepted", when: "2025-07-03" } as const;
  assert.deepEqual(await brokenRules(step({ ...accepted, priority: "urgent" })), {
    priority: "solution.priority_of_submission",
  });
  await step(accepted);
  const permit = { way: "resettlement", step: "exit_permit", when: "2025-07-05" } as const;
  assert.deepEqual(await brokenRules(step({ ...permit, endsOn: "2025-07-04" })), {
    endsOn: "procedure.ends_before",
  });
  await step({ ...permit, endsOn: "2025-07-19" });
});

test("who left by one way has not left by another", async () => {
  const { step, ways } = await newFile();
  await step({ way: "temporary_evacuation", step: "accepted", when: "2025-07-03" });
  await step({ way: "temporary_evacuation", step: "departed", when: "2025-07-05" });
  await step({ way: "resettlement", step: "considered", when: "2025-07-06" });
  assert.deepEqual(await ways(), [
    ["resettlement", null, "considered"],
    ["temporary_evacuation", null, "accepted", "departed"],
  ]);
});

test("an auditor may not record a step, and that they tried is recorded", async () => {
  const { actors, store, file } = made;
  const step = { caseNumber: file, way: "resettlement", step: "referred", when: "2025-07-06" } as const;
  await refusalOfKind("forbidden", recordSolutionStep(actors.auditor, step, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "solution_step.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, store, file } = made;
  const step = { caseNumber: file, way: "resettlement", step: "referred", when: "2025-07-06" } as const;
  await refusalOfKind("not_found", recordSolutionStep(actors.supervisor2, step, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "solution_step.record",
    why: "not_found",
  });
});
