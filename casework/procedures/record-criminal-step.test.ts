import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { AT, brokenRules, historyOf, lastOf, makeFile, refusalOfKind } from "../testing-files.ts";
import { recordCriminalStep } from "./record-criminal-step.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("the steps of a criminal case stand in their order on the file, and in the history", async () => {
  const { actors, file } = made;
  const record = (step: "charged" | "investigated", when: string) =>
    recordCriminalStep(actors.caseworker, { caseNumber: file, step, when, toldBy: "counsel" }, AT);
  await record("charged", "2025-07-05");
  await record("investigated", "2025-06-20");
  const { procedures } = await showCase(actors.caseworker, { caseNumber: file }, AT);
  assert.deepEqual(
    procedures.criminalCases[0]?.steps.map(({ step, outOfOrder }) => [step, outOfOrder]),
    [
      ["investigated", false],
      ["charged", false],
    ],
  );
  const [entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry?.event === "criminal_step.recorded" && entry.details !== "unreadable");
  assert.deepEqual(
    [entry.details.procedure, entry.details.step, entry.details.toldBy],
    ["criminal", "investigated", "counsel"],
  );
  const jump = { caseNumber: file, step: "sentenced", when: "2025-07-06" } as const;
  assert.deepEqual(await brokenRules(recordCriminalStep(actors.caseworker, jump, AT)), {
    why: "procedure.does_not_follow",
  });
});

test("an auditor may not record a step, and that they tried is recorded", async () => {
  const { actors, store, file } = made;
  const step = { caseNumber: file, step: "charged", when: "2025-07-06" } as const;
  await refusalOfKind("forbidden", recordCriminalStep(actors.auditor, step, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "criminal_step.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, store, file } = made;
  const step = { caseNumber: file, step: "charged", when: "2025-07-06" } as const;
  await refusalOfKind("not_found", recordCriminalStep(actors.supervisor2, step, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "criminal_step.record",
    why: "not_found",
  });
});
