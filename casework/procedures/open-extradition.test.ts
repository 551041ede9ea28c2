import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
import { prepareCorrection } from "../corrections/prepare-correction.ts";
import { recordHearing } from "../defence/record-hearing.ts";
import { AT, arrestOf, brokenRules, historyOf, makeFile, openFileFor } from "../testing-files.ts";
import { recordWantedNotice } from "../wanted/record-wanted-notice.ts";
import { recordExtraditionRequest } from "./record-extradition-request.ts";
import { recordExtraditionStep } from "./record-extradition-step.ts";
import { recordRsdStep } from "./record-rsd-step.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

/** A file, how to record what comes of an extradition to Uzbekistan, and how it is shown. */
async function newFile() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const of = { caseNumber, requestingState: "UZB" };
  type Request = Partial<Parameters<typeof recordExtraditionRequest>[1]> & { when: string };
  const request = (fields: Request) => recordExtraditionRequest(caseworker, { ...of, ...fields }, AT);
  type Step = Omit<Parameters<typeof recordExtraditionStep>[1], "caseNumber">;
  const step = (fields: Step) => recordExtraditionStep(caseworker, { caseNumber, ...fields }, AT);
  const shown = () => showCase(caseworker, { caseNumber }, AT);
  const entryOf = async (event: string) =>
    (await historyOf(caseworker, caseNumber)).find((entry) => entry.event === event);
  const correct = async (event: string, fields: object) => {
    const entry = (await entryOf(event))?.chainSeq ?? 0;
    const { version } = (await prepareCorrection(caseworker, { caseNumber, entry }, AT)).thing;
    return correctEntry(caseworker, { caseNumber, entry, version, why: "Misheard", ...fields }, AT);
  };
  return { caseNumber, request, step, shown, entryOf, correct };
}

const named = ({ steps }: { steps: readonly { step: string }[] }) => steps.map(({ step }) => step);

test("a court's order is recorded before any request: the 72 hours stop with it, and the forty days keep running", async () => {
  const { caseNumber, request, shown } = await newFile();
  await arrestOf(made.actors.caseworker, caseNumber);
  const stoppedBy = async (rule: string) =>
    (await shown()).clocks.find((clock) => clock.rule === rule)?.stoppedBy;
  assert.equal(await stoppedBy("kz.cpc.587"), undefined);
  await request({ step: "temporary_custody_ordered", when: "2025-07-07T08:00", endsOn: "2025-08-14" });
  assert.equal(await stoppedBy("kz.cpc.587"), "temporary_custody_ordered");
  assert.equal(await stoppedBy("kz.cpc.588.motion"), "temporary_custody_ordered");
  for (const rule of ["kz.cpc.588.no_request", "kz.cpc.588.no_extradition_arrest"])
    assert.equal((await shown()).clocks.find((clock) => clock.rule === rule)?.state, "running", rule);
  const { extraditions, risk } = await shown();
  assert.deepEqual(
    extraditions.map(({ requestingState, open, requestedAt, last }) => [
      requestingState,
      open,
      requestedAt,
      last?.step,
    ]),
    [["UZB", true, undefined, "temporary_custody_ordered"]],
  );
  assert.ok(risk.reasons.every(({ key }) => key !== "held_requested"));
});

test("the request that comes later joins what is open for that state, with what it says; another state's is one of its own", async () => {
  const { request, shown, entryOf } = await newFile();
  await request({ step: "temporary_custody_ordered", when: "2025-07-04" });
  const opened = (await shown()).extraditions[0]?.id;
  const came = await request({ when: "2025-07-05", charges: "Mass disorder", bars: ["torture_risk"] });
  assert.equal(came.id, opened);
  const [joined] = (await shown()).extraditions;
  assert.deepEqual(joined && named(joined), ["temporary_custody_ordered", "request_received"]);
  assert.deepEqual(
    [joined?.bars, joined?.requestedAt],
    [["torture_risk"], new Date("2025-07-05T00:00+05:00")],
  );
  const entry = await entryOf("extradition_request.recorded");
  assert.ok(entry && entry.details !== "unreadable");
  assert.equal(entry.details.charges, "Mass disorder");
  await request({ when: "2025-07-06", charges: "Terrorism", bars: ["double_jeopardy"] });
  const { extraditions } = await shown();
  assert.deepEqual(
    extraditions.map(({ bars }) => bars),
    [["torture_risk", "double_jeopardy"]],
  );
  assert.equal(extraditions[0]?.requestedAt?.getTime(), joined?.requestedAt?.getTime());
  await request({ requestingState: "TUR", when: "2025-07-06" });
  assert.equal((await shown()).extraditions.length, 2);
});

test("a request after the last has come to its end opens another", async () => {
  const { request, step, shown } = await newFile();
  await request({ when: "2025-07-01" });
  await step({ requestingState: "UZB", step: "refused", when: "2025-07-03" });
  await request({ when: "2025-07-05" });
  assert.deepEqual(
    (await shown()).extraditions.map((one) => [one.open, named(one)]),
    [
      [true, ["request_received"]],
      [false, ["request_received", "refused"]],
    ],
  );
});

test("a step goes to the extradition of its state, which it opens; without either it is asked back", async () => {
  const { step, shown } = await newFile();
  await step({ requestingState: "UZB", step: "decision_learned", when: "2025-07-03" });
  await step({ requestingState: "UZB", step: "appealed", when: "2025-07-05" });
  const { extraditions } = await shown();
  assert.deepEqual(extraditions.map(named), [["decision_learned", "appealed"]]);
  assert.deepEqual(await brokenRules(step({ step: "located", when: "2025-07-05" })), {
    requestId: "form.missing",
  });
});

test("what protects somebody forbids an extradition too that was opened by a step alone", async () => {
  const { caseNumber, request, shown } = await newFile();
  const { caseworker } = made.actors;
  await recordRsdStep(caseworker, { caseNumber, step: "recognised", when: "2025-06-12" }, AT);
  await request({ step: "located", when: "2025-07-04" });
  const { extraditions, tasks } = await shown();
  assert.deepEqual(extraditions[0]?.bars, ["refugee_status"]);
  assert.deepEqual(
    tasks.map(({ demanded }) => demanded),
    [{ demand: "refusal", bars: ["refugee_status"] }],
  );
});

test("a request that joined and never came leaves what was there before; the only step of an extradition leaves nothing", async () => {
  const { request, shown, correct } = await newFile();
  await request({ step: "located", when: "2025-07-04" });
  await request({ when: "2025-07-05" });
  await correct("extradition_request.recorded", { neverHappened: true });
  assert.deepEqual((await shown()).extraditions.map(named), [["located"]]);
  await correct("extradition_step.recorded", { neverHappened: true });
  const { extraditions, risk, needs } = await shown();
  assert.deepEqual([extraditions, needs.map(({ need }) => need)], [[], []]);
  assert.ok(risk.reasons.every(({ key }) => key !== "extradition_requested" && key !== "wanted"));
});

test("an arrest for a state is a step of its extradition, recorded once, and follows what is known of the arrest", async () => {
  const { caseNumber, request, shown, entryOf, correct } = await newFile();
  const { caseworker } = made.actors;
  const steps = async () => (await shown()).extraditions.map(named)[0];
  await request({ when: "2025-07-04" });
  await arrestOf(caseworker, caseNumber);
  assert.deepEqual(await steps(), ["request_received", "arrested"]);
  const entry = await entryOf("extradition_step.recorded");
  assert.ok(entry && entry.details !== "unreadable");
  assert.deepEqual([entry.details.step, entry.details.requestingState], ["arrested", "UZB"]);
  await correct("arrest.recorded", { when: "2025-07-03T10:00" });
  assert.deepEqual(await steps(), ["arrested", "request_received"]);
  await correct("arrest.recorded", { ground: "criminal" });
  assert.deepEqual(await steps(), ["request_received"]);
  await correct("arrest.recorded", { ground: "extradition_request" });
  assert.deepEqual(await steps(), ["arrested", "request_received"]);
  await correct("arrest.recorded", { neverHappened: true });
  assert.deepEqual(await steps(), ["request_received"]);
});

test("who is held for a state already was arrested on the extradition that is opened now; on two states' nobody knows whose", async () => {
  const { caseworker } = made.actors;
  const held = await newFile();
  await arrestOf(caseworker, held.caseNumber);
  await held.request({ when: "2025-07-06" });
  assert.deepEqual((await held.shown()).extraditions.map(named)[0], ["arrested", "request_received"]);
  const two = await newFile();
  await recordWantedNotice(
    caseworker,
    { caseNumber: two.caseNumber, kind: "interpol_red", requestingState: "TUR", when: "2025-07-01" },
    AT,
  );
  await two.request({ when: "2025-07-04" });
  await arrestOf(caseworker, two.caseNumber);
  assert.deepEqual((await two.shown()).extraditions.map(named)[0], ["request_received"]);
});

test("somebody who has recorded the arrest as a step is not told it twice", async () => {
  const { caseNumber, request, shown } = await newFile();
  await request({ step: "arrested", when: "2025-07-05" });
  await arrestOf(made.actors.caseworker, caseNumber);
  assert.deepEqual((await shown()).extraditions.map(named)[0], ["arrested"]);
});

test("a court that decides about custody proposes what it ordered to the extradition, until it is recorded there", async () => {
  const { caseNumber, request, shown } = await newFile();
  const { caseworker } = made.actors;
  const custody = async () => (await shown()).proposals.filter(({ record }) => record === "custody");
  await arrestOf(caseworker, caseNumber);
  const hearing = { caseNumber, kind: "custody", when: "2025-07-07T08:00", result: "decided" } as const;
  await recordHearing(caseworker, hearing, AT);
  assert.deepEqual(await custody(), [
    { record: "custody", step: "temporary_custody_ordered", on: "2025-07-07" },
  ]);
  const { id } = await request({ when: "2025-07-06" });
  assert.deepEqual(
    (await custody()).map((one) => "id" in one && one.id),
    [id],
  );
  await request({ step: "temporary_custody_ordered", when: "2025-07-07T08:00" });
  assert.deepEqual(await custody(), []);
});
