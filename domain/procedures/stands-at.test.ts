import assert from "node:assert/strict";
import { test } from "node:test";
import { standsAt } from "./stands-at.ts";

test("a procedure stands at the step that moved it last", () => {
  assert.deepEqual(standsAt("rsd", ["approached", "registered"]), ["registered"]);
});

test("what happened on the way since is a place to look for it too", () => {
  assert.deepEqual(standsAt("rsd", ["registered", "rejected", "decision_served"]), [
    "rejected",
    "decision_served",
  ]);
  assert.deepEqual(standsAt("rsd", ["registered", "certificate_issued", "interviewed"]), ["interviewed"]);
});

test("one of which only something on the way is known stands at that; without a step it stands nowhere", () => {
  assert.deepEqual(standsAt("state_asylum", ["complaint_about_inaction"]), ["complaint_about_inaction"]);
  assert.deepEqual(standsAt("state_asylum", []), []);
});
