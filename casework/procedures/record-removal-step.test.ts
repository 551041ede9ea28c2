import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
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
import { recordRemovalStep } from "./record-removal-step.ts";
import { recordRsdStep } from "./record-rsd-step.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type Step = Omit<Parameters<typeof recordRemovalStep>[1], "caseNumber">;

/** A new file, how to record a step of a removal in it, and what it shows. */
async function newFile() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const step = (fields: Step) => recordRemovalStep(caseworker, { caseNumber, ...fields }, AT);
  const shown = () => showCase(caseworker, { caseNumber }, AT);
  return { caseNumber, step, shown };
}

test("an order makes the risk high and proposes what it means; quashed, it does neither", async () => {
  const { step, shown, caseNumber } = await newFile();
  await step({ step: "held_for_papers", when: "2025-07-04", toldBy: "his wife" });
  await step({ step: "removal_ordered", when: "2025-07-05" });
  const ordered = await shown();
  assert.equal(ordered.risk.level, "high");
  assert.ok(ordered.risk.reasons.some(({ key, decisive }) => key === "removal_ordered" && decisive));
  assert.deepEqual(
    ordered.needs.map(({ need, state }) => [need, state]),
    [["LP-RD", "proposed"]],
  );
  assert.deepEqual(
    ordered.procedures.removal.map(({ step, outOfOrder, entry }) => [step, outOfOrder, entry]),
    [
      ["held_for_papers", false, 2],
      ["removal_ordered", false, 3],
    ],
  );
  const [entry] = await historyOf(made.actors.caseworker, caseNumber);
  assert.ok(entry?.event === "removal_step.recorded" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.procedure, entry.details.step], ["removal", "removal_ordered"]);
  await step({ step: "quashed", when: "2025-07-06" });
  const quashed = await shown();
  assert.deepEqual([quashed.risk.level, quashed.needs], ["medium", []]);
});

test("what protects somebody forbids their removal, and release is demanded; learned later, it does so too", async () => {
  const { step, shown, caseNumber } = await newFile();
  const { caseworker } = made.actors;
  await arrestOf(caseworker, caseNumber, { ground: "administrative" });
  await recordRsdStep(caseworker, { caseNumber, step: "registered", when: "2025-07-01" }, AT);
  const demands = async () => (await shown()).tasks.map(({ demanded }) => demanded);
  const { entries } = await step({
    step: "removal_ordered",
    when: "2025-07-06T10:00",
    bars: ["torture_risk"],
  });
  assert.equal(entries.length, 2);
  const first = { demand: "release", bars: ["asylum_pending", "torture_risk"] };
  assert.deepEqual(await demands(), [first]);
  const recognised = { caseNumber, step: "recognised", when: "2025-07-07T08:00" } as const;
  await recordRsdStep(caseworker, recognised, AT);
  assert.deepEqual(await demands(), [first, { demand: "release", bars: ["refugee_status"] }]);
});

test("of somebody who is not held it is demanded that they are not removed", async () => {
  const { step, shown } = await newFile();
  await step({ step: "removal_ordered", when: "2025-07-05", bars: ["torture_risk"] });
  assert.deepEqual(
    (await shown()).tasks.map(({ demanded, dueOn }) => [demanded?.demand, dueOn]),
    [["no_removal", null]],
  );
});

test("a removal that is carried out ends the detention; of who was not held it changes where they are", async () => {
  const held = await newFile();
  await arrestOf(made.actors.caseworker, held.caseNumber, { ground: "administrative" });
  await held.step({ step: "removal_ordered", when: "2025-07-05T20:00" });
  await held.step({ step: "carried_out", when: "2025-07-06T22:00" });
  const gone = await held.shown();
  assert.deepEqual([gone.held, gone.whereabouts], [undefined, "moved_unknown"]);
  const [, ended] = await historyOf(made.actors.caseworker, held.caseNumber);
  assert.ok(ended?.event === "detention.ended" && ended.details !== "unreadable");
  assert.equal(ended.details.ended, "deported");
  const free = await newFile();
  await free.step({ step: "removal_ordered", when: "2025-07-05" });
  await free.step({ step: "carried_out", when: "2025-07-06" });
  assert.equal((await free.shown()).whereabouts, "moved_unknown");
});

test("a removal without an order is recorded with a reason, for it happens", async () => {
  const { step, shown } = await newFile();
  await step({ step: "held_for_papers", when: "2025-07-04" });
  const carried = { step: "carried_out", when: "2025-07-05" } as const;
  assert.deepEqual(await brokenRules(step(carried)), { why: "procedure.does_not_follow" });
  await step({ ...carried, why: "They were put on the bus the same night" });
  assert.equal((await shown()).procedures.removal.at(-1)?.outOfOrder, true);
});

test("an auditor may not record a step, and that they tried is recorded", async () => {
  const { actors, store, file } = made;
  const step = { caseNumber: file, step: "removal_ordered", when: "2025-07-06" } as const;
  await refusalOfKind("forbidden", recordRemovalStep(actors.auditor, step, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "removal_step.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, store, file } = made;
  const step = { caseNumber: file, step: "removal_ordered", when: "2025-07-06" } as const;
  await refusalOfKind("not_found", recordRemovalStep(actors.supervisor2, step, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "removal_step.record",
    why: "not_found",
  });
});
