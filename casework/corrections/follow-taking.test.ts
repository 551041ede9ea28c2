import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { recordArrest } from "../detentions/record-arrest.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "../procedures/record-extradition-step.ts";
import { AT, brokenRules, historyOf, makeFile, openFileFor } from "../testing-files.ts";
import { correctEntry } from "./correct-entry.ts";
import { prepareCorrection } from "./prepare-correction.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const arrested = { when: "2025-07-05T10:00", place: "not_known", captor: "police" } as const;

/** Somebody who was handed over on the evening of 6 July, held before or not; and how to correct that. */
async function handedOver({ held }: { held: boolean }) {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  if (held) await recordArrest(caseworker, { file: caseNumber, ...arrested }, AT);
  const asked = { caseNumber, requestingState: "UZB", when: "2025-07-04" } as const;
  const { id: requestId } = await recordExtraditionRequest(caseworker, asked, AT);
  const surrender = { step: "handed_over", when: "2025-07-06T22:00", why: "No day was told" } as const;
  await recordExtraditionStep(caseworker, { caseNumber, requestId, ...surrender }, AT);
  const [entry] = (await historyOf(caseworker, caseNumber)).filter(
    ({ event }) => event === "extradition_step.recorded",
  );
  const number = { caseNumber, entry: entry?.chainSeq ?? 0 };
  const correct = async (fields: object) => {
    const { thing } = await prepareCorrection(caseworker, number, AT);
    return correctEntry(caseworker, { ...number, version: thing.version, why: "Misheard", ...fields }, AT);
  };
  return { caseNumber, correct, shown: () => showCase(caseworker, { caseNumber }, AT) };
}

test("who was never handed over is held still, and their history says so of the end too", async () => {
  const { caseNumber, correct, shown } = await handedOver({ held: true });
  assert.equal((await shown()).held, undefined);
  await correct({ neverHappened: true });
  const { held, whereabouts, extraditions } = await shown();
  assert.deepEqual([whereabouts, extraditions[0]?.open], ["detained", true]);
  assert.ok(held);
  const corrected = (await historyOf(made.actors.caseworker, caseNumber)).filter(
    ({ event }) => event === "entry.corrected",
  );
  assert.deepEqual(corrected.map(({ details }) => details !== "unreadable" && details.corrected).sort(), [
    "detention.ended",
    "extradition_step.recorded",
  ]);
});

test("who was not held is where they were before", async () => {
  const { correct, shown } = await handedOver({ held: false });
  assert.equal((await shown()).whereabouts, "in_country_of_origin");
  await correct({ neverHappened: true });
  assert.notEqual((await shown()).whereabouts, "in_country_of_origin");
});

test("at another time they were handed over, the detention ended at it", async () => {
  const { correct, shown } = await handedOver({ held: true });
  await correct({ when: "2025-07-06T23:30" });
  const { known, held } = await shown();
  assert.equal(held, undefined);
  assert.deepEqual(known?.since.earliest, new Date("2025-07-06T23:30:00+05:00"));
});

test("who was taken again since is not said to be held twice", async () => {
  const { caseNumber, correct } = await handedOver({ held: true });
  await recordArrest(
    made.actors.caseworker,
    { file: caseNumber, ...arrested, when: "2025-07-07T08:00", allTheSame: true },
    AT,
  );
  assert.deepEqual(await brokenRules(correct({ neverHappened: true })), {
    neverHappened: "correction.taken_since",
  });
});
