import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
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
import { recordAsylumAttempt } from "./record-asylum-attempt.ts";
import { recordAsylumStep } from "./record-asylum-step.ts";
import { recordExtraditionRequest } from "./record-extradition-request.ts";
import { recordExtraditionStep } from "./record-extradition-step.ts";
import { recordRsdStep } from "./record-rsd-step.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type Step = Omit<Parameters<typeof recordExtraditionStep>[1], "caseNumber" | "requestId">;

/** A file on which the country of origin asks for somebody since 4 July, and how to record what comes next. */
async function requested() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const { id: requestId } = await recordExtraditionRequest(
    caseworker,
    { caseNumber, requestingState: "UZB", when: "2025-07-04T17:00" },
    AT,
  );
  const at = { caseNumber, requestId };
  const step = (fields: Step) => recordExtraditionStep(caseworker, { ...at, ...fields }, AT);
  const shown = async () => {
    const { extraditions, risk, tasks } = await showCase(caseworker, { caseNumber }, AT);
    const decisive = risk.reasons.filter((reason) => reason.decisive).map(({ key }) => key);
    return { request: extraditions[0], risk: [risk.level, ...decisive], tasks };
  };
  return { ...at, step, shown };
}

test("each step moves the request on, and stands in the history with its day and source", async () => {
  const { step, shown, caseNumber } = await requested();
  await step({ step: "decided", when: "2025-07-05", toldBy: "counsel" });
  await step({
    step: "decision_served",
    when: "2025-07-06T10:00",
    text: "In Russian, without a translation.",
  });
  const { request } = await shown();
  assert.deepEqual(
    [request?.last?.step, request?.decisionServedAt],
    ["decision_served", new Date("2025-07-06T10:00:00+05:00")],
  );
  const [entry] = await historyOf(made.actors.caseworker, caseNumber);
  assert.ok(entry?.event === "extradition_step.recorded" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.step, entry.details.requestingState], ["decision_served", "UZB"]);
});

test("a step out of order asks why, and is recorded with the reason", async () => {
  const { step, shown } = await requested();
  const jump = { step: "surrender_set", when: "2025-07-06", endsOn: "2025-07-14" } as const;
  assert.deepEqual(await brokenRules(step(jump)), { why: "procedure.does_not_follow" });
  await step({ ...jump, why: "Nobody told counsel of the decision" });
  assert.equal((await shown()).request?.surrender?.on, "2025-07-14");
});

test("custody before the first arrest on the file, or after its end, asks why; on that day, or with none on it, nothing", async () => {
  const { caseworker } = made.actors;
  const { step, caseNumber } = await requested();
  await step({ step: "extended", when: "2025-07-05", endsOn: "2025-08-05", why: "It was ordered unseen" });
  const { id: detentionId } = await arrestOf(caseworker, caseNumber, { when: "2025-07-05T21:40" });
  const ordered = { step: "temporary_custody_ordered", when: "2025-05-01" } as const;
  const asked = await refusalOfKind("rule_broken", step(ordered));
  assert.deepEqual(asked.problems, [
    {
      field: "why",
      sentence: {
        key: "procedure.not_held_then",
        words: { step: "steps.extradition.temporary_custody_ordered" },
      },
    },
  ]);
  await step({ ...ordered, why: "It was ordered in absence" });
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry?.event === "extradition_step.recorded" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.outOfOrder, entry.details.why], [true, "It was ordered in absence"]);
  await step({ step: "extended", when: "2025-07-05", endsOn: "2025-08-05" });
  const end = { caseNumber, detentionId, version: 1, ended: "released", when: "2025-07-06T10:00" } as const;
  await endDetention(caseworker, end, AT);
  const extended = { step: "extended", when: "2025-07-07", endsOn: "2025-09-05" } as const;
  assert.deepEqual(await brokenRules(step(extended)), { why: "procedure.not_held_then" });
});

test("a surrender ends the detention and its clocks; who is arrested later is held", async () => {
  const { step, caseNumber } = await requested();
  const { caseworker } = made.actors;
  await arrestOf(caseworker, caseNumber, { ground: "criminal" });
  const surrender = { step: "handed_over", when: "2025-07-06T22:00", why: "No day was told" } as const;
  assert.deepEqual(await brokenRules(step({ ...surrender, when: "2025-07-04T10:00" })), {
    when: "procedure.before_what_it_needs",
  });
  const { entries } = await step({ ...surrender, toldBy: "the airline" });
  const file = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([file.held, file.whereabouts], [undefined, "in_country_of_origin"]);
  assert.deepEqual(
    [file.extraditions[0]?.open, file.clocks.filter(({ state }) => state === "running")],
    [false, []],
  );
  const [stage, ended, recorded] = await historyOf(caseworker, caseNumber);
  assert.deepEqual(
    [entries.length, recorded?.event, ended?.event, stage?.event],
    [3, "extradition_step.recorded", "detention.ended", "case.stage_changed"],
  );
  assert.ok(ended && ended.details !== "unreadable");
  assert.deepEqual([ended.details.ended, ended.details.toldBy], ["handed_over", "the airline"]);
  assert.deepEqual(ended.happened?.earliest, new Date("2025-07-06T22:00:00+05:00"));

  const later = await requested();
  await arrestOf(caseworker, later.caseNumber, { when: "2025-07-06T10:00" });
  await later.step({ ...surrender, when: "2025-07-05T10:00" });
  assert.ok((await showCase(caseworker, { caseNumber: later.caseNumber }, AT)).held);
});

test("who is handed over without being held here is where the state is that asked; another than their own may pass them on", async () => {
  const { caseworker } = made.actors;
  const surrender = { step: "handed_over", when: "2025-07-06T22:00", why: "No day was told" } as const;
  const { step, caseNumber } = await requested();
  await step({ ...surrender, toldBy: "the airline" });
  const home = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([home.whereabouts, home.known?.source?.toldBy], ["in_country_of_origin", "the airline"]);
  const [stage, entry] = await historyOf(caseworker, caseNumber);
  assert.deepEqual([stage?.event, entry?.event], ["case.stage_changed", "whereabouts.recorded"]);
  for (const held of [false, true]) {
    const other = await openFileFor(caseworker);
    const request = { caseNumber: other, requestingState: "TJK", when: "2025-07-04T17:00" } as const;
    const { id: requestId } = await recordExtraditionRequest(caseworker, request, AT);
    if (held) await arrestOf(caseworker, other);
    await recordExtraditionStep(caseworker, { caseNumber: other, requestId, ...surrender }, AT);
    const { whereabouts, known, held: still } = await showCase(caseworker, { caseNumber: other }, AT);
    assert.deepEqual([whereabouts, known?.place, still], ["moved_unknown", "Tajikistan", undefined]);
  }
});

test("a surrender that is recorded after the detention has ended with it changes nothing twice", async () => {
  const { caseworker } = made.actors;
  const { step, caseNumber } = await requested();
  const { id: detentionId } = await arrestOf(caseworker, caseNumber);
  const end = { caseNumber, detentionId, version: 1, ended: "handed_over", when: "2025-07-06" } as const;
  await endDetention(caseworker, end, AT);
  const { entries } = await step({ step: "handed_over", when: "2025-07-06", why: "No day was told" });
  assert.equal(entries.length, 1);
});

test("protection that is given after a request has come forbids it, and release is demanded today", async () => {
  const { shown, caseNumber } = await requested();
  const { caseworker } = made.actors;
  await arrestOf(caseworker, caseNumber);
  const demands = async () =>
    (await shown()).tasks.map(({ demanded, dueOn }) => [demanded?.demand, demanded?.bars, dueOn]);
  await recordRsdStep(caseworker, { caseNumber, step: "approached", when: "2025-07-05" }, AT);
  assert.deepEqual(await demands(), []);
  await recordAsylumStep(caseworker, { caseNumber, step: "registered", when: "2025-07-05" }, AT);
  const pending = ["release", ["asylum_pending"], "2025-07-07"];
  assert.deepEqual(await demands(), [pending]);
  const { entries } = await recordRsdStep(
    caseworker,
    { caseNumber, step: "recognised", when: "2025-07-06", why: "At once" },
    AT,
  );
  assert.equal(entries.length, 2);
  assert.deepEqual(await demands(), [pending, ["release", ["refugee_status"], "2025-07-07"]]);
  assert.deepEqual((await shown()).request?.bars, ["asylum_pending", "refugee_status"]);
  await recordRsdStep(caseworker, { caseNumber, step: "decision_served", when: "2025-07-07" }, AT);
  assert.equal((await demands()).length, 2);

  const refused = await requested();
  await refused.step({ step: "refused", when: "2025-07-05" });
  const taken = { outcome: "accepted", when: "2025-07-06", place: "not_known" } as const;
  await recordAsylumAttempt(caseworker, { caseNumber: refused.caseNumber, ...taken }, AT);
  assert.deepEqual((await refused.shown()).tasks, []);
  const open = await requested();
  await recordAsylumAttempt(caseworker, { caseNumber: open.caseNumber, ...taken }, AT);
  assert.deepEqual((await open.shown()).request?.bars, ["asylum_pending"]);
});

test("a surrender is set for a day, which lies after it was set", async () => {
  const { step } = await requested();
  const why = "heard it at the gate";
  assert.deepEqual(await brokenRules(step({ step: "surrender_set", when: "2025-07-06", why })), {
    endsOn: "extradition.surrender_day",
  });
  assert.deepEqual(
    await brokenRules(step({ step: "surrender_set", when: "2025-07-06", endsOn: "2025-07-05", why })),
    { endsOn: "procedure.ends_before" },
  );
});

test("a decision served, a day set and a surrender that is only held up are extreme risk; an end is not", async () => {
  const { step, shown } = await requested();
  assert.deepEqual((await shown()).risk, ["high", "extradition_requested"]);
  await step({ step: "decided", when: "2025-07-05T09:00" });
  await step({ step: "decision_served", when: "2025-07-05T10:00" });
  assert.deepEqual((await shown()).risk, ["extreme", "extradition_decision_served"]);
  await step({ step: "surrender_set", when: "2025-07-05T11:00", endsOn: "2025-07-14" });
  assert.deepEqual((await shown()).risk, ["extreme", "surrender_set", "extradition_decision_served"]);
  await step({ step: "suspended", when: "2025-07-06T10:00" });
  assert.deepEqual((await shown()).risk, ["extreme", "extradition_decision_served", "extradition_suspended"]);
  await step({ step: "refused", when: "2025-07-07T08:00" });
  const { request, risk } = await shown();
  assert.deepEqual([request?.open, risk[0]], [false, "medium"]);
});

test("a bar that becomes known with a step is added to the request, and becomes a task; a known one does not again", async () => {
  const { step, shown, caseNumber, requestId } = await requested();
  await arrestOf(made.actors.caseworker, caseNumber);
  const { entries } = await step({
    step: "extradition_arrest",
    when: "2025-07-06",
    bars: ["asylum_pending"],
  });
  assert.equal(entries.length, 2);
  await step({ step: "extended", when: "2025-07-07T08:00", bars: ["nationality", "asylum_pending"] });
  const { request, tasks } = await shown();
  assert.deepEqual(request?.bars, ["asylum_pending", "nationality"]);
  assert.deepEqual(
    tasks.map(({ demanded }) => demanded),
    [
      { demand: "release", bars: ["asylum_pending"] },
      { demand: "release", bars: ["nationality"] },
    ],
  );
  const again = await recordExtraditionStep(
    made.actors.supervisor,
    { caseNumber, requestId, step: "extended", when: "2025-07-07T08:30", bars: ["nationality"] },
    AT,
  );
  assert.equal(again.entries.length, 1);
});

test("a step belongs to a request of its own file", async () => {
  const { requestId } = await requested();
  const step = { requestId, step: "lapsed", when: "2025-07-06" } as const;
  await refusalOfKind(
    "not_found",
    recordExtraditionStep(made.actors.caseworker, { caseNumber: made.file, ...step }, AT),
  );
});

test("an auditor may not record a step, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const { caseNumber, requestId } = await requested();
  const step = { caseNumber, requestId, step: "lapsed", when: "2025-07-06" } as const;
  await refusalOfKind("forbidden", recordExtraditionStep(actors.auditor, step, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "extradition_step.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, store } = made;
  const { caseNumber, requestId } = await requested();
  const step = { caseNumber, requestId, step: "lapsed", when: "2025-07-06" } as const;
  await refusalOfKind("not_found", recordExtraditionStep(actors.supervisor2, step, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "extradition_step.record",
    why: "not_found",
  });
});
