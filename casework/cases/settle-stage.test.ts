import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { correctEntry } from "../corrections/correct-entry.ts";
import { prepareCorrection } from "../corrections/prepare-correction.ts";
import { endDetention } from "../detentions/end-detention.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "../procedures/record-extradition-step.ts";
import { recordRemovalStep } from "../procedures/record-removal-step.ts";
import { AT, arrestOf, historyOf, makeFile, openFileFor } from "../testing-files.ts";
import { addNote } from "./add-note.ts";
import { recordWhereabouts } from "./record-whereabouts.ts";
import { showCase } from "./show-case.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

async function newFile() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const shown = () => showCase(caseworker, { caseNumber }, AT);
  const correct = async (event: string, fields: object) => {
    const entry = (await historyOf(caseworker, caseNumber)).find((one) => one.event === event)?.chainSeq ?? 0;
    const { version } = (await prepareCorrection(caseworker, { caseNumber, entry }, AT)).thing;
    return correctEntry(caseworker, { caseNumber, entry, version, why: "Misheard", ...fields }, AT);
  };
  return { caseNumber, before: (await shown()).stage, shown, correct };
}

test("who is handed over goes on as monitoring, which stands in the history; a surrender that never was takes it back", async () => {
  const { caseworker } = made.actors;
  const { caseNumber, before, shown, correct } = await newFile();
  const request = { caseNumber, requestingState: "UZB", when: "2025-07-04" } as const;
  const { id: requestId } = await recordExtraditionRequest(caseworker, request, AT);
  const step = { caseNumber, requestId, step: "handed_over", when: "2025-07-06", why: "At night" } as const;
  await recordExtraditionStep(caseworker, step, AT);
  const gone = await shown();
  assert.deepEqual([gone.stage, gone.whereabouts], ["monitoring", "in_country_of_origin"]);
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry?.event === "case.stage_changed" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.stage, entry.details.stageBefore], ["monitoring", before]);
  await correct("extradition_step.recorded", { neverHappened: true });
  assert.equal((await shown()).stage, before);
});

test("the end of a detention by which somebody is taken away does the same, and what the end was is corrected with it", async () => {
  const { caseworker } = made.actors;
  for (const ended of ["handed_over", "handed_over_without_procedure", "deported"] as const) {
    const { caseNumber, before, shown, correct } = await newFile();
    const { id: detentionId } = await arrestOf(caseworker, caseNumber);
    const end = { caseNumber, detentionId, version: 1, ended, when: "2025-07-06T20:00" } as const;
    await endDetention(caseworker, end, AT);
    assert.equal((await shown()).stage, "monitoring", ended);
    await correct("detention.ended", { ended: "released" });
    assert.equal((await shown()).stage, before, ended);
  }
});

test("who is released stays where the work is; who is removed, or back in the country of origin, is looked after from afar", async () => {
  const { caseworker } = made.actors;
  const released = await newFile();
  const { id: detentionId } = await arrestOf(caseworker, released.caseNumber);
  const end = { caseNumber: released.caseNumber, detentionId, version: 1, ended: "released" } as const;
  await endDetention(caseworker, { ...end, when: "2025-07-06T20:00" }, AT);
  assert.equal((await released.shown()).stage, released.before);
  const removed = await newFile();
  const { caseNumber } = removed;
  await recordRemovalStep(caseworker, { caseNumber, step: "removal_ordered", when: "2025-07-05" }, AT);
  await recordRemovalStep(caseworker, { caseNumber, step: "carried_out", when: "2025-07-06" }, AT);
  assert.equal((await removed.shown()).stage, "monitoring");
  const home = { caseNumber, whereabouts: "in_country_of_origin", place: "Prison at the old mill" } as const;
  await recordWhereabouts(caseworker, { ...home, when: "2025-07-06" }, AT);
  await addNote(caseworker, { caseNumber, kind: "visit", text: "A diplomat was let in", when: "today" }, AT);
  const { stage, known } = await removed.shown();
  assert.deepEqual([stage, known?.place], ["monitoring", "Prison at the old mill"]);
});

test("who is here again is no more looked after from afar: at liberty, in hiding, or arrested here", async () => {
  const { caseworker } = made.actors;
  const home = { whereabouts: "in_country_of_origin", when: "2025-07-05" } as const;
  const back = await newFile();
  await recordWhereabouts(caseworker, { caseNumber: back.caseNumber, ...home }, AT);
  assert.equal((await back.shown()).stage, "monitoring");
  const hides = { caseNumber: back.caseNumber, whereabouts: "in_hiding", when: "2025-07-06" } as const;
  await recordWhereabouts(caseworker, hides, AT);
  assert.equal((await back.shown()).stage, back.before);
  const taken = await newFile();
  await recordWhereabouts(caseworker, { caseNumber: taken.caseNumber, ...home }, AT);
  await arrestOf(caseworker, taken.caseNumber, { when: "2025-07-07T08:00" });
  assert.equal((await taken.shown()).stage, taken.before);
});
