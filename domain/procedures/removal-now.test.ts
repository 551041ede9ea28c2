import assert from "node:assert/strict";
import { test } from "node:test";
import { stepsOf } from "./machines.ts";
import { type RemovalNow, removalNow } from "./removal-now.ts";

const at = (day: number) => new Date(Date.UTC(2025, 6, day));
/** One step a day, from 1 July. */
const now = (...steps: string[]): RemovalNow =>
  removalNow(steps.map((step, day) => ({ step, happenedFrom: at(day + 1) })));

test("nobody is removed of whom nothing is recorded", () => {
  assert.deepEqual(now(), { open: false });
});

test("who is held for having no papers may be removed, and is not ordered to be", () => {
  assert.deepEqual(now("held_for_papers"), { open: true });
});

test("an order counts since it was given, served and appealed against or not", () => {
  const ordered = { open: true, orderedAt: at(2) };
  assert.deepEqual(now("held_for_papers", "removal_ordered"), ordered);
  assert.deepEqual(now("held_for_papers", "removal_ordered", "decision_served"), ordered);
  assert.deepEqual(now("held_for_papers", "removal_ordered", "decision_served", "appealed"), ordered);
  assert.deepEqual(now("held_for_papers", "removal_ordered", "appealed", "upheld"), ordered);
});

test("an order that is quashed, or carried out, threatens nobody; that this is served, or appealed, begins nothing", () => {
  for (const end of ["quashed", "carried_out"]) {
    assert.deepEqual(now("removal_ordered", end), { open: false }, end);
    assert.deepEqual(now("removal_ordered", end, "decision_served", "appealed"), { open: false }, end);
    assert.deepEqual(now("removal_ordered", end, "removal_ordered"), { open: true, orderedAt: at(3) }, end);
  }
  assert.deepEqual(now("removal_ordered", "quashed", "appealed", "upheld"), { open: true, orderedAt: at(4) });
});

test("no step but those two ends a removal", () => {
  const ends = stepsOf("removal").filter((step) => !now("removal_ordered", step).open);
  assert.deepEqual(ends, ["quashed", "carried_out"]);
});
