import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "../procedures/record-extradition-step.ts";
import { completeTask } from "../tasks/complete-task.ts";
import { showTask } from "../tasks/show-task.ts";
import {
  AT,
  arrestOf,
  brokenRules,
  historyOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { correctEntry } from "./correct-entry.ts";
import { prepareCorrection } from "./prepare-correction.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

/** A file with a request and a day set for the surrender; and how to correct an entry of it. */
async function requested() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const { id: requestId } = await recordExtraditionRequest(
    caseworker,
    { caseNumber, requestingState: "UZB", when: "2025-07-04", charges: "Terrorism", text: "By fax" },
    AT,
  );
  await recordExtraditionStep(
    caseworker,
    { caseNumber, requestId, step: "surrender_set", when: "2025-07-05", endsOn: "2025-07-14", why: "rumour" },
    AT,
  );
  const entryOf = async (event: string) =>
    (await historyOf(caseworker, caseNumber)).find((entry) => entry.event === event)?.chainSeq ?? 0;
  const correct = async (event: string, fields: object) => {
    const entry = await entryOf(event);
    const { thing } = await prepareCorrection(caseworker, { caseNumber, entry }, AT);
    const input = { caseNumber, entry, version: thing.version, why: "Misheard", ...fields };
    return { thing, answer: await correctEntry(caseworker, input, AT) };
  };
  const shown = async () => (await showCase(caseworker, { caseNumber }, AT)).extraditions;
  return { caseNumber, correct, entryOf, shown };
}

test("the day on which a request was received is corrected, and it opens as before", async () => {
  const { correct, shown } = await requested();
  const { thing } = await correct("extradition_request.recorded", { when: "2025-07-03T10:00" });
  assert.equal(thing.text, "By fax");
  const [request] = await shown();
  assert.deepEqual(request?.since?.earliest, new Date("2025-07-03T10:00:00+05:00"));
  const { answer } = await correct("extradition_request.recorded", { text: "By post" });
  assert.equal(answer.version, 3);
});

test("a request is not corrected to after what can only follow it; a step out of the usual order wants a reason", async () => {
  const { correct, shown, caseNumber } = await requested();
  const late = { when: "2025-07-06" };
  assert.deepEqual(await brokenRules(correct("extradition_request.recorded", late)), {
    when: "procedure.leaves_before",
  });
  await correct("extradition_step.recorded", { neverHappened: true });
  const about = { caseNumber, requestId: (await shown())[0]?.id ?? "" };
  for (const step of [
    { step: "extradition_arrest", when: "2025-07-05" },
    { step: "temporary_custody_ordered", when: "2025-07-03", endsOn: "2025-08-05" },
  ] as const)
    await recordExtraditionStep(made.actors.caseworker, { ...about, ...step }, AT);
  assert.deepEqual(await brokenRules(correct("extradition_step.recorded", late)), {
    outOfOrderWhy: "procedure.does_not_follow",
  });
  await correct("extradition_step.recorded", { ...late, outOfOrderWhy: "It came by sea" });
  const { thing } = await correct("extradition_step.recorded", { text: "By post" });
  assert.deepEqual([thing.outOfOrderWhy, thing.version], ["It came by sea", 2]);
});

test("an order of custody is not moved to before the arrest without a reason", async () => {
  const { correct, shown, caseNumber } = await requested();
  const { caseworker } = made.actors;
  await correct("extradition_step.recorded", { neverHappened: true });
  await arrestOf(caseworker, caseNumber, { when: "2025-07-05T10:00" });
  const about = { caseNumber, requestId: (await shown())[0]?.id ?? "" };
  const ordered = { step: "temporary_custody_ordered", when: "2025-07-06", endsOn: "2025-08-05" } as const;
  await recordExtraditionStep(caseworker, { ...about, ...ordered }, AT);
  const early = { when: "2025-05-01" };
  assert.deepEqual(await brokenRules(correct("extradition_step.recorded", early)), {
    outOfOrderWhy: "procedure.not_held_then",
  });
  await correct("extradition_step.recorded", { ...early, outOfOrderWhy: "It was ordered in absence" });
  const { thing } = await correct("extradition_step.recorded", { text: "Of the district court" });
  assert.deepEqual([thing.outOfOrderWhy, thing.version], ["It was ordered in absence", 2]);
});

test("a request that never came goes with its steps, and its risk with it; its entries stay", async () => {
  const { correct, shown, caseNumber } = await requested();
  await correct("extradition_request.recorded", { neverHappened: true });
  assert.deepEqual(await shown(), []);
  const { caseworker } = made.actors;
  const { risk } = await showCase(caseworker, { caseNumber }, AT);
  assert.ok(risk.reasons.every(({ key }) => key !== "surrender_set" && key !== "extradition_requested"));
  const events = (await historyOf(caseworker, caseNumber)).map(({ event }) => event);
  assert.ok(events.includes("extradition_step.recorded"));
});

test("the day set for a surrender is corrected, and a step that never was leaves the request as it was", async () => {
  const { correct, shown } = await requested();
  await correct("extradition_step.recorded", { endsOn: "2025-07-16" });
  assert.equal((await shown())[0]?.surrender?.on, "2025-07-16");
  await correct("extradition_step.recorded", { neverHappened: true });
  const [request] = await shown();
  assert.deepEqual([request?.open, request?.surrender], [true, undefined]);
});

test("who did not see what a colleague has corrected is told", async () => {
  const { correct, caseNumber, entryOf } = await requested();
  await correct("extradition_request.recorded", { text: "By post" });
  const entry = await entryOf("extradition_request.recorded");
  const stale = { caseNumber, entry, version: 1, why: "It was the embassy", text: "By the embassy" };
  const { current, differences } = await refusalOfKind(
    "conflict",
    correctEntry(made.actors.colleague, stale, AT),
  );
  assert.deepEqual(
    [current, differences],
    [2, [{ field: "text", yours: "By the embassy", theirs: "By post" }]],
  );
});

test("of two requests received the form shows, and the correction changes, the one that the entry tells of", async () => {
  const { correct, shown, caseNumber } = await requested();
  const requestId = (await shown())[0]?.id ?? "";
  const again = {
    caseNumber,
    requestId,
    step: "request_received",
    when: "2025-07-02",
    why: "Two faxes",
  } as const;
  await recordExtraditionStep(made.actors.caseworker, { ...again, text: "By courier" }, AT);
  const { thing, answer } = await correct("extradition_request.recorded", { text: "By post" });
  assert.equal(thing.text, "By fax");
  const corrected = await historyOf(made.actors.caseworker, caseNumber);
  const entry = corrected.find(({ chainSeq }) => chainSeq === answer.entries[0]?.chainSeq);
  assert.ok(entry && entry.details !== "unreadable");
  assert.deepEqual([entry.details.was, entry.details.is], [{ text: "By fax" }, { text: "By post" }]);
});

test("what a request that never came, and its steps, gave somebody to do is withdrawn with it; what is done stays done", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const request = { caseNumber, requestingState: "UZB", when: "2025-07-04" } as const;
  const { id } = await recordExtraditionRequest(caseworker, { ...request, bars: ["torture_risk"] }, AT);
  const step = { caseNumber, requestId: id, when: "2025-07-05" } as const;
  await recordExtraditionStep(caseworker, { ...step, step: "decided", bars: ["refugee_status"] }, AT);
  await recordExtraditionRequest(
    caseworker,
    { ...request, requestingState: "TJK", bars: ["nationality"] },
    AT,
  );
  const open = async () => (await showCase(caseworker, { caseNumber }, AT)).tasks;
  const [first, second] = await open();
  const done = { caseNumber, taskId: first?.id ?? "", version: 1 };
  await completeTask(caseworker, { ...done, text: "Sent to the prosecutor" }, AT);
  const history = await historyOf(caseworker, caseNumber);
  const received = history.findLast(({ event }) => event === "extradition_request.recorded");
  const { entries } = await correctEntry(
    caseworker,
    {
      caseNumber,
      entry: received?.chainSeq ?? 0,
      version: 2,
      why: "It was another person",
      neverHappened: true,
    },
    AT,
  );
  assert.deepEqual(
    (await open()).map(({ demanded }) => demanded?.bars),
    [["nationality"]],
  );
  const [withdrawn, corrected] = await historyOf(caseworker, caseNumber);
  assert.deepEqual([corrected?.event, withdrawn?.event], ["entry.corrected", "task.withdrawn"]);
  assert.ok(entries.length === 2 && withdrawn && withdrawn.details !== "unreadable");
  assert.deepEqual(
    [withdrawn.details.demand, withdrawn.details.bars, withdrawn.details.text],
    ["refusal", ["refugee_status"], "It was another person"],
  );
  const shownTask = async (taskId = "") => showTask(caseworker, { caseNumber, taskId }, AT);
  assert.deepEqual(
    [(await shownTask(first?.id)).withdrawn, (await shownTask(second?.id)).withdrawn],
    [false, true],
  );
  const undone = { caseNumber, taskId: second?.id ?? "", version: 2 };
  assert.deepEqual(await brokenRules(completeTask(caseworker, undone, AT)), { "": "task.withdrawn" });
});

test("what a step that never was made known forbids nothing any more, and is demanded no more", async () => {
  const { correct, shown, caseNumber } = await requested();
  const { caseworker } = made.actors;
  const requestId = (await shown())[0]?.id ?? "";
  await correct("extradition_step.recorded", { neverHappened: true });
  const step = { caseNumber, requestId, step: "decided", when: "2025-07-06" } as const;
  await recordExtraditionStep(caseworker, { ...step, bars: ["torture_risk"] }, AT);
  assert.deepEqual((await shown())[0]?.bars, ["torture_risk"]);
  await correct("extradition_step.recorded", { neverHappened: true });
  assert.deepEqual((await shown())[0]?.bars, []);
  assert.deepEqual((await showCase(caseworker, { caseNumber }, AT)).tasks, []);
  const { answer } = await correct("extradition_request.recorded", { text: "By post" });
  assert.equal(answer.version, 4);
});
