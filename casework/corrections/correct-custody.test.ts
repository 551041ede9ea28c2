import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { endDetention } from "../detentions/end-detention.ts";
import { recordConditions } from "../detentions/record-conditions.ts";
import { recordContact } from "../detentions/record-contact.ts";
import { recordTransfer } from "../detentions/record-transfer.ts";
import { addConnectedPerson } from "../families/add-connected-person.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "../procedures/record-extradition-step.ts";
import { AT, arrestOf, brokenRules, historyOf, makeFile, openFileFor } from "../testing-files.ts";
import { liftWantedNotice } from "../wanted/lift-wanted-notice.ts";
import { recordWantedNotice } from "../wanted/record-wanted-notice.ts";
import { correctEntry } from "./correct-entry.ts";
import { prepareCorrection } from "./prepare-correction.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

async function heldFile() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const { id: detentionId } = await arrestOf(caseworker, caseNumber, { ground: "criminal" });
  return { caseNumber, detentionId, when: "2025-07-06T21:00" };
}

const shown = (caseNumber: string) => showCase(made.actors.caseworker, { caseNumber }, AT);
const reasonsOf = async (caseNumber: string) => (await shown(caseNumber)).risk.reasons.map(({ key }) => key);

/** Corrects what was recorded last, and says why. */
async function correctLast(caseNumber: string, fields: object, version = 1) {
  const [entry] = await historyOf(made.actors.caseworker, caseNumber);
  const correction = { caseNumber, entry: entry?.chainSeq ?? 0, version, why: "misheard", ...fields };
  return correctEntry(made.actors.caseworker, correction, AT);
}

test("a move that never was leaves somebody where they were before", async () => {
  const { caseworker } = made.actors;
  const held = await heldFile();
  await recordTransfer(caseworker, { ...held, place: "not_known" }, AT);
  assert.ok((await reasonsOf(held.caseNumber)).includes("moved_unknown"));
  await correctLast(held.caseNumber, { neverHappened: true });
  const file = await shown(held.caseNumber);
  assert.deepEqual(file.held?.moves, []);
  assert.equal((await reasonsOf(held.caseNumber)).includes("moved_unknown"), false);
});

test("when a move was, and where to, is corrected; it was never before the arrest", async () => {
  const { caseworker } = made.actors;
  const held = await heldFile();
  await recordTransfer(caseworker, { ...held, place: "another", placeText: "a cellar" }, AT);
  assert.deepEqual(await brokenRules(correctLast(held.caseNumber, { when: "2025-07-04T10:00" })), {
    when: "detention.transfer_before_taken",
  });
  await correctLast(held.caseNumber, {
    when: "2025-07-06T22:00",
    place: "not_known",
    custodyStage: "remand",
  });
  const [move] = (await shown(held.caseNumber)).held?.moves ?? [];
  assert.deepEqual(
    [move?.placeText, move?.custodyStage, move?.moved.earliest.toISOString()],
    [undefined, "remand", "2025-07-06T17:00:00.000Z"],
  );
  assert.ok((await reasonsOf(held.caseNumber)).includes("moved_unknown"));
});

test("an arrest is not corrected to after what is recorded of somebody held, nor its end to before the last move", async () => {
  const { caseworker } = made.actors;
  const moved = { ...(await heldFile()), when: "2025-07-06T10:00" };
  await recordTransfer(caseworker, { ...moved, place: "not_known" }, AT);
  const seen = { ...(await heldFile()), when: "2025-07-06T10:00" };
  await recordContact(caseworker, { ...seen, party: "counsel", outcome: "denied" }, AT);
  const held = { ...(await heldFile()), when: "2025-07-06T10:00" };
  await recordConditions(caseworker, { ...held, admitted: "no" }, AT);
  const arrestAt = async (caseNumber: string, when: string) => {
    const history = await historyOf(caseworker, caseNumber);
    const entry = history.find(({ event }) => event === "arrest.recorded")?.chainSeq ?? 0;
    return correctEntry(caseworker, { caseNumber, entry, version: 1, why: "misheard", when }, AT);
  };
  const rules = [
    [moved, "detention.taken_after_move"],
    [seen, "detention.taken_after_contact"],
    [held, "detention.taken_after_conditions"],
  ] as const;
  for (const [{ caseNumber }, when] of rules) {
    assert.deepEqual(await brokenRules(arrestAt(caseNumber, "2025-07-06T11:00")), { when });
    await arrestAt(caseNumber, "2025-07-06T09:00");
  }
  const { caseNumber, detentionId } = moved;
  const end = { caseNumber, detentionId, version: 2, ended: "released", when: "2025-07-06T22:00" } as const;
  await endDetention(caseworker, end, AT);
  assert.deepEqual(await brokenRules(correctLast(caseNumber, { endedWhen: "2025-07-06T09:30" }, 3)), {
    endedWhen: "detention.end_before_transfer",
  });
  await correctLast(caseNumber, { endedWhen: "2025-07-06T20:00" }, 3);
});

test("how somebody is held is not corrected to after the end of the detention", async () => {
  const { caseworker } = made.actors;
  const held = await heldFile();
  await recordConditions(caseworker, { ...held, admitted: "no" }, AT);
  const [observed] = await historyOf(caseworker, held.caseNumber);
  const end = { ...held, version: 1, ended: "released", when: "2025-07-06T22:00" } as const;
  await endDetention(caseworker, end, AT);
  const at = (when: string) => correctLast(held.caseNumber, { entry: observed?.chainSeq, when });
  assert.deepEqual(await brokenRules(at("2025-07-06T23:00")), { when: "detention.conditions_after_end" });
  await at("2025-07-06T20:00");
});

test("how somebody is held is taken back, and what was known before counts again", async () => {
  const { caseworker } = made.actors;
  const held = await heldFile();
  await recordConditions(caseworker, { ...held, admitted: "no" }, AT);
  await recordConditions(caseworker, { ...held, when: "2025-07-07T08:00", admitted: "yes" }, AT);
  await correctLast(held.caseNumber, { neverHappened: true });
  assert.equal((await shown(held.caseNumber)).held?.conditions?.admitted, "no");
});

test("a notice that was not taken back after all stands again; one that never was is gone", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const notice = { caseNumber, kind: "interpol_red", requestingState: "UZB", when: "2025-07-04" } as const;
  const { id: noticeId } = await recordWantedNotice(caseworker, notice, AT);
  const [recorded] = await historyOf(caseworker, caseNumber);
  await liftWantedNotice(caseworker, { caseNumber, noticeId, version: 1, when: "2025-07-06" }, AT);
  assert.equal((await reasonsOf(caseNumber)).includes("wanted"), false);
  await correctLast(caseNumber, { neverHappened: true }, 2);
  assert.ok((await reasonsOf(caseNumber)).includes("wanted"));
  const never = { entry: recorded?.chainSeq, version: 3, neverHappened: true };
  await correctLast(caseNumber, never);
  assert.deepEqual((await shown(caseNumber)).wanted, []);
});

test("who has no file is taken back, and the form that does it shows nothing of who they are", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await addConnectedPerson(caseworker, { caseNumber, kind: "parent", name: "Ilhom Tutzorov" }, AT);
  const [entry] = await historyOf(caseworker, caseNumber);
  const form = await prepareCorrection(caseworker, { caseNumber, entry: entry?.chainSeq }, AT);
  assert.equal(JSON.stringify(form).includes("Tutzorov"), false);
  await correctLast(caseNumber, { neverHappened: true });
  assert.deepEqual((await shown(caseNumber)).connected, []);
});

test("what a limit is counted from is found by its own id: the arrest, a move, a step, a request", async () => {
  const { caseworker } = made.actors;
  const { caseNumber, detentionId, when } = await heldFile();
  const move = { caseNumber, detentionId, when, place: "not_known" };
  const { id: moveId } = await recordTransfer(caseworker, move, AT);
  const request = { caseNumber, requestingState: "UZB", when: "2025-06-20" };
  const { id: requestId } = await recordExtraditionRequest(caseworker, request, AT);
  const decided = { caseNumber, requestId, step: "decided", when: "2025-07-02" } as const;
  const { id: stepId } = await recordExtraditionStep(caseworker, decided, AT);
  const found = async (about: string) => {
    const { event, thing } = await prepareCorrection(caseworker, { caseNumber, about }, AT);
    return [event, thing.table];
  };
  assert.deepEqual(await found(detentionId), ["arrest.recorded", "detentions"]);
  assert.deepEqual(await found(moveId), ["detention.transferred", "detention_transfers"]);
  assert.deepEqual(await found(requestId), ["extradition_request.recorded", "procedures"]);
  assert.deepEqual(await found(stepId), ["extradition_step.recorded", "procedure_steps"]);
  const { clocks } = await shown(caseNumber);
  const began = clocks.find(({ rule }) => rule === "kz.cpc.592.appeal")?.startedIn;
  assert.deepEqual(await found(began ?? ""), ["extradition_step.recorded", "procedure_steps"]);
});
