import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findCase } from "#db/records/cases.ts";
import { listProcedureSteps, listProcedures } from "#db/records/procedures.ts";
import { scopeOf } from "#domain/access/actor.ts";
import {
  AT,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { recordRsdStep } from "./record-rsd-step.ts";
import { stepSaid } from "./step-said.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type Step = Omit<Parameters<typeof recordRsdStep>[1], "caseNumber">;
const newFile = () => openFileFor(made.actors.caseworker);
const record = (caseNumber: string, fields: Step) =>
  recordRsdStep(made.actors.caseworker, { caseNumber, ...fields }, AT);

const proceduresOf = async (caseNumber: string) => {
  const { reader } = made.store;
  const file = await findCase(reader, scopeOf(made.actors.caseworker), caseNumber);
  return { procedures: await listProcedures(reader, file), steps: await listProcedureSteps(reader, file) };
};

test("the first step opens the procedure, the next ones belong to it, and all are in the history", async () => {
  const file = await newFile();
  const registered = { step: "registered", when: "2 June 2025", modality: "accelerated" } as const;
  await record(file, { ...registered, toldBy: "UNHCR", text: "At the office, with her sons" });
  await record(file, { step: "certificate_issued", when: "2 June 2025", endsOn: "2025-09-02" });
  const { procedures, steps } = await proceduresOf(file);
  assert.deepEqual(
    procedures.map(({ kind, modality }) => [kind, modality]),
    [["rsd", "accelerated"]],
  );
  assert.deepEqual(
    steps.map(({ step, endsOn, outOfOrder, procedureId }) => [step, endsOn, outOfOrder, procedureId]),
    [
      ["registered", null, false, procedures[0]?.id],
      ["certificate_issued", "2025-09-02", false, procedures[0]?.id],
    ],
  );
  const [last, first] = await historyOf(made.actors.caseworker, file);
  assert.equal(last?.event, "rsd_step.recorded");
  const details = first?.details as { step: string; toldBy: string; modality: string };
  assert.deepEqual([details.step, details.toldBy, details.modality], ["registered", "UNHCR", "accelerated"]);
});

test("a step out of order is recorded once somebody says why, and the reason lies sealed", async () => {
  const file = await newFile();
  const served = { step: "decision_served", when: "20 June 2025" } as const;
  const asked = await refusalOfKind("rule_broken", record(file, served));
  assert.deepEqual(asked.problems, [
    {
      field: "why",
      sentence: { key: "procedure.does_not_begin", words: { step: "steps.rsd.decision_served" } },
    },
  ]);
  await record(file, { ...served, why: "It was decided in another country" });
  const { steps } = await proceduresOf(file);
  const [step] = steps;
  assert.ok(step);
  assert.equal(step.outOfOrder, true);
  const said = await stepSaid(made.store.reader, step);
  assert.equal(said !== "unreadable" && said.why, "It was decided in another country");
  assert.equal(step.sealed.toString("latin1").includes("another country"), false);
});

test("what came before is asked by when it happened, not by when it was recorded", async () => {
  const file = await newFile();
  await record(file, { step: "registered", when: "2 June 2025" });
  await record(file, { step: "recognised", when: "1 July 2025" });
  await record(file, { step: "interviewed", when: "20 June 2025" });
  const late = await refusalOfKind("rule_broken", record(file, { step: "interviewed", when: "3 July 2025" }));
  assert.deepEqual(late.problems[0]?.sentence, {
    key: "procedure.does_not_follow",
    words: { step: "steps.rsd.interviewed", last: "steps.rsd.recognised" },
  });
});

test("dates that cannot be are refused with a sentence: ahead, before it began, valid until before it was issued", async () => {
  const file = await newFile();
  const registered = { step: "registered", when: "2 June 2025" } as const;
  assert.deepEqual(await brokenRules(record(file, { ...registered, when: "8 July 2025" })), {
    when: "when.future",
  });
  await record(file, registered);
  assert.deepEqual(await brokenRules(record(file, { step: "interviewed", when: "1 May 2025" })), {
    when: "procedure.before_what_it_needs",
  });
  const certificate = { step: "certificate_issued", when: "3 June 2025" } as const;
  assert.deepEqual(await brokenRules(record(file, { ...certificate, endsOn: "2025-06-02" })), {
    endsOn: "procedure.ends_before",
  });
  assert.deepEqual(
    await brokenRules(record(file, { step: "interviewed", when: "3 June 2025", endsOn: "2025-09-02" })),
    { endsOn: "procedure.no_end" },
  );
  await record(file, { step: "approached", when: "1 May 2025" });
  assert.equal((await proceduresOf(file)).procedures.length, 1);
});

test("a procedure may become accelerated on the way", async () => {
  const file = await newFile();
  await record(file, { step: "registered", when: "2 June 2025", modality: "regular" });
  await record(file, { step: "interviewed", when: "20 June 2025", modality: "accelerated" });
  const { procedures } = await proceduresOf(file);
  assert.deepEqual(
    procedures.map(({ modality, version }) => [modality, version]),
    [["accelerated", 2]],
  );
});

const registered = { step: "registered", when: "2 June 2025" } as const;

test("an auditor may not record it, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", recordRsdStep(actors.auditor, { caseNumber: file, ...registered }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "rsd_step.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind(
    "not_found",
    recordRsdStep(actors.supervisor2, { caseNumber: file, ...registered }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "rsd_step.record",
    why: "not_found",
  });
});
