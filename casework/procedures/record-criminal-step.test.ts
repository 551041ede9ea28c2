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
import { ANOTHER_CASE, recordCriminalStep } from "./record-criminal-step.ts";

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

test("a case at home and one here stand side by side: each step goes to its own, and to no other file's", async () => {
  const { caseworker, auditor } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  type Step = Omit<Parameters<typeof recordCriminalStep>[1], "caseNumber">;
  const record = (fields: Step) => recordCriminalStep(caseworker, { caseNumber, ...fields }, AT);
  const cases = async () => (await showCase(caseworker, { caseNumber }, AT)).procedures.criminalCases;
  const charged = { step: "charged", when: "2025-06-20" } as const;
  await record({ ...charged, country: "UZB", charges: "Mass disorder" });
  await record({ step: "investigated", when: "2025-07-01", country: "KAZ", charges: "Crossing the border" });
  await record({ step: "tried", when: "2025-07-02", country: "UZB" });
  const told = async () =>
    (await cases()).map(({ country, steps }) => [country, ...steps.map(({ step }) => step)]);
  assert.deepEqual(await told(), [
    ["KAZ", "investigated"],
    ["UZB", "charged", "tried"],
  ]);
  const [here] = await cases();
  await record({ step: "closed", when: "2025-07-05", criminalCaseId: here?.id });
  await record({ ...charged, when: "2025-07-06", criminalCaseId: ANOTHER_CASE, country: "KAZ" });
  assert.deepEqual(await told(), [
    ["KAZ", "charged"],
    ["KAZ", "investigated", "closed"],
    ["UZB", "charged", "tried"],
  ]);
  const entries = await historyOf(auditor, caseNumber);
  const first = entries.findLast(({ event }) => event === "criminal_step.recorded");
  assert.ok(first && first.details !== "unreadable");
  assert.deepEqual(
    [first.details.country, first.details.charges, first.withheld],
    ["UZB", undefined, ["charges"]],
  );
  const foreign = { ...charged, caseNumber: made.file, criminalCaseId: here?.id };
  assert.deepEqual(await brokenRules(recordCriminalStep(caseworker, foreign, AT)), {
    criminalCaseId: "criminal.no_such_case",
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
