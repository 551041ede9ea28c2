import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Clock } from "#domain/clocks/clock.ts";
import { addNote } from "../cases/add-note.ts";
import { openCase } from "../cases/open-case.ts";
import { recordWhereabouts } from "../cases/record-whereabouts.ts";
import { showCase } from "../cases/show-case.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
import { recordIllTreatment } from "../defence/record-ill-treatment.ts";
import { recordAsylumAttempt } from "../procedures/record-asylum-attempt.ts";
import { recordAsylumStep } from "../procedures/record-asylum-step.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "../procedures/record-extradition-step.ts";
import { recordRsdStep } from "../procedures/record-rsd-step.ts";
import { AT, makeFile, NOW, openFileFor } from "../testing-files.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

/** Every limit of a file by its rule, as long as only one is counted by it. */
async function limits(caseNumber: string): Promise<Partial<Record<string, Clock>>> {
  const { clocks } = await showCase(made.actors.caseworker, { caseNumber }, AT);
  return Object.fromEntries(clocks.map((clock) => [clock.rule, clock]));
}

const ends = (clock: Clock | undefined) => clock && [clock.dueOn, clock.state, clock.stoppedBy];

test("once an extradition is served there are ten days to appeal, and the appeal stops them", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const request = { caseNumber, requestingState: "UZB", when: "2025-06-20" };
  const { id: requestId } = await recordExtraditionRequest(caseworker, request, AT);
  const step = { caseNumber, requestId };
  await recordExtraditionStep(caseworker, { ...step, step: "decided", when: "2025-07-02" }, AT);
  const decided = (await limits(caseNumber))["kz.cpc.592.appeal"];
  assert.deepEqual(
    [decided?.dueOn, decided?.possible, decided?.doubts],
    ["2025-07-12", true, [{ doubt: "not_served" }]],
  );
  await recordExtraditionStep(caseworker, { ...step, step: "decision_served", when: "2025-07-04" }, AT);
  const served = (await limits(caseNumber))["kz.cpc.592.appeal"];
  assert.deepEqual(ends(served), ["2025-07-14", "running", undefined]);
  assert.deepEqual([served?.basis, served?.earlierKeys?.[0]?.key], ["served", decided?.key]);
  await recordExtraditionStep(caseworker, { ...step, step: "appealed", when: "2025-07-06" }, AT);
  const appealed = (await limits(caseNumber))["kz.cpc.592.appeal"];
  assert.deepEqual(ends(appealed), ["2025-07-14", "stopped", "extradition.appealed"]);
});

test("the state has three months from registration, and its certificate ends on the day that stands on it", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await recordAsylumStep(caseworker, { caseNumber, step: "registered", when: "2025-07-01" }, AT);
  const certificate = { step: "certificate_issued", when: "2025-07-02", endsOn: "2025-09-30" } as const;
  await recordAsylumStep(caseworker, { caseNumber, ...certificate }, AT);
  const found = await limits(caseNumber);
  assert.deepEqual(ends(found["kz.refugee.decision"]), ["2025-10-01", "running", undefined]);
  assert.deepEqual(ends(found["kz.refugee.certificate"]), ["2025-09-30", "running", undefined]);
  assert.equal(found["team.certificate.state"], undefined);
  await recordAsylumStep(caseworker, { caseNumber, step: "refused", when: "2025-07-05" }, AT);
  const refused = await limits(caseNumber);
  assert.deepEqual(ends(refused["kz.refugee.decision"]), ["2025-10-01", "stopped", "state_asylum.refused"]);
});

test("who has arrived has five days to ask for asylum, and an attempt stops them", async () => {
  const { caseworker } = made.actors;
  const person = { mine: true, countryOfOrigin: "UZB", arrived: "2025-07-05" } as const;
  const caseNumber = (await openCase(caseworker, person, AT)).caseNumber as string;
  const before = await limits(caseNumber);
  assert.deepEqual(ends(before["kz.refugee.lodge"]), ["2025-07-10", "running", undefined]);
  await recordAsylumAttempt(
    caseworker,
    { caseNumber, outcome: "sent_away", place: "not_known", when: "2025-07-07T08:00" },
    AT,
  );
  const after = await limits(caseNumber);
  assert.deepEqual(ends(after["kz.refugee.lodge"]), ["2025-07-10", "stopped", "attempt"]);
});

test("who came to us long after they arrived has missed it, and nobody is told to hurry", async () => {
  const person = { mine: true, countryOfOrigin: "UZB", arrived: "2024-05" } as const;
  const caseNumber = (await openCase(made.actors.caseworker, person, AT)).caseNumber as string;
  const found = await limits(caseNumber);
  assert.deepEqual(ends(found["kz.refugee.lodge"]), ["2024-05-06", "stopped", "passed_before_file"]);
});

test("of who is in hiding the silence is counted, and a note of a contact begins it again", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await recordWhereabouts(caseworker, { caseNumber, whereabouts: "in_hiding", when: "2025-07-01" }, AT);
  const silent = (await limits(caseNumber))["team.silence.hiding"];
  assert.deepEqual(ends(silent), ["2025-07-08", "running", undefined]);
  const note = { caseNumber, kind: "contact", text: "He is well.", when: "2025-07-06T18:00" } as const;
  const { entries } = await addNote(caseworker, note, AT);
  assert.equal((await limits(caseNumber))["team.silence.hiding"]?.dueOn, "2025-07-13");
  const mistake = {
    caseNumber,
    entry: entries[0]?.chainSeq ?? 0,
    version: 1,
    neverHappened: true,
    why: "Another man",
  };
  await correctEntry(caseworker, mistake, AT);
  assert.equal((await limits(caseNumber))["team.silence.hiding"]?.dueOn, "2025-07-08");
});

test("marks fade in two days, unless a doctor was asked for", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const told = { caseNumber, text: "Beaten on the feet", when: "2025-07-06T20:00" } as const;
  await recordIllTreatment(caseworker, { ...told, examination: "not_requested" }, AT);
  const running = (await limits(caseNumber))["team.examination"];
  assert.deepEqual([running?.state, running?.dueAt], ["running", new Date("2025-07-08T20:00:00+05:00")]);
  const later = { now: new Date(NOW.getTime() + 3_600_000) };
  await recordIllTreatment(caseworker, { ...told, examination: "requested" }, later);
  const stopped = (await limits(caseNumber))["team.examination"];
  assert.deepEqual([stopped?.stoppedBy, stopped?.stoppedAt], ["examination", later.now]);
});

test("what UNHCR has rejected may be appealed against for thirty days from when it was served", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await recordRsdStep(caseworker, { caseNumber, step: "registered", when: "2025-05-01" }, AT);
  await recordRsdStep(caseworker, { caseNumber, step: "rejected", when: "2025-06-20", why: "At once" }, AT);
  await recordRsdStep(caseworker, { caseNumber, step: "decision_served", when: "2025-07-01" }, AT);
  assert.deepEqual(ends((await limits(caseNumber))["unhcr.rsd.appeal"]), [
    "2025-07-31",
    "running",
    undefined,
  ]);
});
