import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
import { endDetention } from "../detentions/end-detention.ts";
import {
  AT,
  arrestOf,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { recordExtraditionRequest } from "./record-extradition-request.ts";
import { recordExtraditionStep } from "./record-extradition-step.ts";
import { recordInterimMeasure } from "./record-interim-measure.ts";
import { recordInterimMeasureStep } from "./record-interim-measure-step.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const complaint = { body: "cat", against: "KAZ", step: "complaint_sent", when: "2025-07-01" } as const;
type Step = Omit<Parameters<typeof recordInterimMeasureStep>[1], "caseNumber" | "complaintId">;

/** A file with a complaint of 1 July to the Committee against Torture, and how to record what comes next. */
async function complained() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const { id: complaintId } = await recordInterimMeasure(caseworker, { caseNumber, ...complaint }, AT);
  const at = { caseNumber, complaintId };
  const step = (fields: Step) => recordInterimMeasureStep(caseworker, { ...at, ...fields }, AT);
  const shown = async () => {
    const file = await showCase(caseworker, { caseNumber }, AT);
    return { file, complaint: file.complaints[0] };
  };
  return { ...at, step, shown };
}

test("a complaint is pending, to a body and against a state, and each step stands in the history", async () => {
  const { step, shown, caseNumber } = await complained();
  await step({ step: "complaint_registered", number: "1234/2025", when: "2025-07-02", toldBy: "counsel" });
  const { complaint } = await shown();
  assert.deepEqual(
    [complaint?.body, complaint?.against, complaint?.pending, complaint?.grantedAt],
    ["cat", "KAZ", true, undefined],
  );
  assert.deepEqual(
    complaint?.steps.map(({ step, entry }) => [step, entry]),
    [
      ["complaint_sent", 2],
      ["complaint_registered", 3],
    ],
  );
  const [later, first] = await historyOf(made.actors.caseworker, caseNumber);
  assert.ok(first?.event === "interim_measure.recorded" && first.details !== "unreadable");
  assert.deepEqual([first.details.body, first.details.step], ["cat", "complaint_sent"]);
  assert.ok(later?.event === "interim_measure_step.recorded" && later.details !== "unreadable");
  assert.deepEqual([later.details.number, later.details.against], ["1234/2025", "KAZ"]);
  const [sealed] = await historyOf(made.actors.auditor, caseNumber);
  assert.ok(sealed && sealed.details !== "unreadable");
  assert.deepEqual([sealed.details.number, sealed.withheld], [undefined, ["number"]]);
});

test("measures stand until they are lifted; a breach of them is extreme risk", async () => {
  const { step, shown } = await complained();
  await step({ step: "granted", when: "2025-07-03" });
  const granted = await shown();
  assert.deepEqual(granted.complaint?.grantedAt, new Date("2025-07-03T00:00:00+05:00"));
  assert.equal(granted.file.risk.level, "medium");
  await step({ step: "breached", when: "2025-07-06" });
  const breached = await shown();
  assert.equal(breached.file.risk.level, "extreme");
  assert.ok(breached.file.risk.reasons.some(({ key }) => key === "measures_breached"));
  await step({ step: "lifted", when: "2025-07-07T08:00" });
  const { file, complaint } = await shown();
  assert.deepEqual([complaint?.grantedAt, file.risk.level], [undefined, "medium"]);
});

test("a day set for the surrender, and a surrender, are said to disregard measures that stand", async () => {
  const { step, shown, caseNumber } = await complained();
  const { caseworker } = made.actors;
  const request = { caseNumber, requestingState: "UZB", when: "2025-07-02" } as const;
  const { id: requestId } = await recordExtraditionRequest(caseworker, request, AT);
  const go = (fields: {
    step: "surrender_set" | "handed_over" | "suspended";
    when: string;
    endsOn?: string;
  }) => recordExtraditionStep(caseworker, { caseNumber, requestId, why: "as it was", ...fields }, AT);
  const disregarded = async () => (await shown()).complaint?.disregarded;
  await go({ step: "surrender_set", when: "2025-07-03", endsOn: "2025-07-08" });
  assert.equal(await disregarded(), undefined);
  await step({ step: "granted", when: "2025-07-04" });
  assert.equal(await disregarded(), "surrender_set");
  await go({ step: "suspended", when: "2025-07-05" });
  assert.equal(await disregarded(), undefined);
  await go({ step: "handed_over", when: "2025-07-06" });
  assert.equal(await disregarded(), "handed_over");
  await step({ step: "breached", when: "2025-07-06" });
  assert.equal(await disregarded(), undefined);
});

test("a detention that ends with a deportation disregards them too; one before they were granted does not", async () => {
  for (const [granted, what] of [
    ["2025-07-05", "removed"],
    ["2025-07-07T08:00", undefined],
  ] as const) {
    const { step, shown, caseNumber } = await complained();
    const { id } = await arrestOf(made.actors.caseworker, caseNumber);
    const end = { caseNumber, detentionId: id, version: 1, ended: "deported" } as const;
    await endDetention(made.actors.caseworker, { ...end, when: "2025-07-06T20:00" }, AT);
    await step({ step: "granted", when: granted });
    assert.equal((await shown()).complaint?.disregarded, what, granted);
  }
});

test("a complaint that never was goes with all its steps; a step alone leaves the others", async () => {
  const { step, shown, caseNumber } = await complained();
  await step({ step: "granted", when: "2025-07-03" });
  const entries = await historyOf(made.actors.caseworker, caseNumber);
  const never = { caseNumber, version: 1, why: "Misheard", neverHappened: true };
  const entryOf = (event: string) => entries.find((entry) => entry.event === event)?.chainSeq ?? 0;
  const correct = (event: string) =>
    correctEntry(made.actors.caseworker, { ...never, entry: entryOf(event) }, AT);
  await correct("interim_measure_step.recorded");
  assert.deepEqual(
    (await shown()).complaint?.steps.map(({ step }) => step),
    ["complaint_sent"],
  );
  await correct("interim_measure.recorded");
  assert.deepEqual((await shown()).file.complaints, []);
});

test("a complaint begins with one of its first steps, and goes on with what follows or a reason", async () => {
  const { step, caseNumber } = await complained();
  const { caseworker } = made.actors;
  const late = { ...complaint, caseNumber, step: "breached" as never };
  assert.deepEqual(await brokenRules(recordInterimMeasure(caseworker, late, AT)), {
    step: "procedure.step_missing",
  });
  assert.deepEqual(await brokenRules(step({ step: "state_answered", when: "2025-07-05" })), {
    why: "procedure.does_not_follow",
  });
});

test("an auditor may record neither, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const { caseNumber, complaintId } = await complained();
  await refusalOfKind("forbidden", recordInterimMeasure(actors.auditor, { caseNumber, ...complaint }, AT));
  const why = { event: "request.refused", why: "forbidden" };
  assert.deepEqual(await lastOf(store, actors.auditor), { ...why, asked: "interim_measure.record" });
  const step = { caseNumber, complaintId, step: "granted", when: "2025-07-06" } as const;
  await refusalOfKind("forbidden", recordInterimMeasureStep(actors.auditor, step, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), { ...why, asked: "interim_measure_step.record" });
});

test("another office finds neither the file nor the complaint, nor does another file", async () => {
  const { actors, store, file } = made;
  const { caseNumber, complaintId } = await complained();
  await refusalOfKind(
    "not_found",
    recordInterimMeasure(actors.supervisor2, { caseNumber, ...complaint }, AT),
  );
  const why = { event: "request.refused", why: "not_found" };
  assert.deepEqual(await lastOf(store, actors.supervisor2), { ...why, asked: "interim_measure.record" });
  const step = { complaintId, step: "granted", when: "2025-07-06" } as const;
  await refusalOfKind("not_found", recordInterimMeasureStep(actors.supervisor2, { caseNumber, ...step }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), { ...why, asked: "interim_measure_step.record" });
  await refusalOfKind(
    "not_found",
    recordInterimMeasureStep(actors.caseworker, { caseNumber: file, ...step }, AT),
  );
});
