import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CONDITIONS } from "#domain/risk/conditions.ts";
import { recordWhereabouts } from "../cases/record-whereabouts.ts";
import { showCase } from "../cases/show-case.ts";
import { recordTransfer } from "../detentions/record-transfer.ts";
import { recordSpecificNeed } from "../needs/record-specific-need.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "../procedures/record-extradition-step.ts";
import { recordInterimMeasure } from "../procedures/record-interim-measure.ts";
import { recordInterimMeasureStep } from "../procedures/record-interim-measure-step.ts";
import { recordRemovalStep } from "../procedures/record-removal-step.ts";
import { recordRsdStep } from "../procedures/record-rsd-step.ts";
import { AT, arrestOf, historyOf, makeFile, openFileFor } from "../testing-files.ts";
import { recordWantedNotice } from "../wanted/record-wanted-notice.ts";
import { RESTS_ON } from "./rests-on.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

/** A new file, and the event of the entry on which each of its reasons rests. */
async function newFile() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const restsOn = async () => {
    const { risk } = await showCase(caseworker, { caseNumber }, AT);
    const events = new Map(
      (await historyOf(caseworker, caseNumber)).map(({ chainSeq, event }) => [chainSeq, event]),
    );
    return Object.fromEntries(
      risk.reasons.map(({ key, entry }) => [key, entry === undefined ? undefined : events.get(entry)]),
    );
  };
  return { caseworker, caseNumber, restsOn };
}

test("that somebody is held rests on the arrest, that they are asked for on the request, a missing paper on nothing", async () => {
  const { caseworker, caseNumber, restsOn } = await newFile();
  await arrestOf(caseworker, caseNumber, { ground: "criminal" });
  await recordExtraditionRequest(caseworker, { caseNumber, requestingState: "UZB", when: "2025-07-04" }, AT);
  const reasons = await restsOn();
  assert.equal(reasons.held_requested, "extradition_request.recorded");
  assert.equal(reasons.detained, "arrest.recorded");
  assert.ok("missing_papers" in reasons);
  assert.equal(reasons.missing_papers, undefined);
});

test("a request rests on its own entry, what came of it on that of the step", async () => {
  const { caseworker, caseNumber, restsOn } = await newFile();
  const { id: requestId } = await recordExtraditionRequest(
    caseworker,
    { caseNumber, requestingState: "UZB", when: "2025-07-04" },
    AT,
  );
  assert.equal((await restsOn()).extradition_requested, "extradition_request.recorded");
  const step = { caseNumber, requestId, when: "2025-07-06" };
  await recordExtraditionStep(
    caseworker,
    { ...step, step: "decision_learned", why: "Told on the phone" },
    AT,
  );
  assert.equal((await restsOn()).extradition_decision_served, "extradition_step.recorded");
});

test("wanted rests on the notice; held and wanted on it too, where nobody was held for it", async () => {
  const { caseworker, caseNumber, restsOn } = await newFile();
  const notice = { caseNumber, kind: "interpol_red", requestingState: "UZB", when: "2025-07-01" } as const;
  await recordWantedNotice(caseworker, notice, AT);
  assert.equal((await restsOn()).wanted, "wanted_notice.recorded");
  const { id: detentionId } = await arrestOf(caseworker, caseNumber, { ground: "criminal" });
  assert.equal((await restsOn()).held_wanted, "wanted_notice.recorded");
  const moved = { caseNumber, detentionId, place: "not_known", when: "2025-07-06T10:00" };
  await recordTransfer(caseworker, moved, AT);
  assert.equal((await restsOn()).moved_unknown, "detention.transferred");
});

test("where they are rests on who said so, and on the opening where it was said then", async () => {
  const { caseworker, caseNumber, restsOn } = await newFile();
  await recordWhereabouts(caseworker, { caseNumber, whereabouts: "in_hiding", when: "2025-07-01" }, AT);
  assert.equal((await restsOn()).in_hiding, "whereabouts.recorded");
  const need = { caseNumber, need: "TR-PI", state: "confirmed" } as const;
  await recordSpecificNeed(caseworker, need, AT);
  assert.equal((await restsOn()).hiding_and_tortured, "specific_need.recorded");
});

test("a removal, measures that were broken and a claim that waits rest on their steps", async () => {
  const { caseworker, caseNumber, restsOn } = await newFile();
  await recordRsdStep(caseworker, { caseNumber, step: "registered", when: "2025-07-01" }, AT);
  await recordRemovalStep(caseworker, { caseNumber, step: "removal_ordered", when: "2025-07-05" }, AT);
  const complaint = { caseNumber, body: "cat", against: "KAZ", step: "granted", when: "2025-07-04" } as const;
  const { id: complaintId } = await recordInterimMeasure(caseworker, complaint, AT);
  const breach = { caseNumber, complaintId, step: "breached", when: "2025-07-05" } as const;
  await recordInterimMeasureStep(caseworker, breach, AT);
  const reasons = await restsOn();
  assert.equal(reasons.removal_ordered, "removal_step.recorded");
  assert.equal(reasons.measures_breached, "interim_measure_step.recorded");
  assert.equal(reasons.rsd_pending, "rsd_step.recorded");
});

test("of every condition it is said on what it rests, or that it rests on nothing", () => {
  const nothing = CONDITIONS.map(({ key }) => key).filter((key) => !(key in RESTS_ON));
  assert.deepEqual(nothing, [
    "swept_without_papers",
    "papers_ended",
    "missing_papers",
    "missing_country_of_origin",
    "missing_age",
    "missing_child_alone",
  ]);
  for (const key of Object.keys(RESTS_ON)) assert.ok(CONDITIONS.some((condition) => condition.key === key));
});
