import assert from "node:assert/strict";
import { test } from "node:test";
import { needsNow, type RecordedNeed } from "./needs-now.ts";

const at = (day: number) => new Date(Date.UTC(2025, 6, day));
const recorded = (state: RecordedNeed["state"]): RecordedNeed[] => [
  { need: "LP-DA", state, version: 3, recordedAt: at(5) },
];
const stateOf = (state: RecordedNeed["state"], since?: Date) =>
  needsNow(recorded(state), [{ need: "LP-DA", ...(since && { since }) }]).map((need) => need.state);

test("what nobody has recorded is proposed, beside what somebody has, in the order of the codes", () => {
  assert.deepEqual(needsNow(recorded("confirmed"), [{ need: "LP-RP" }, { need: "LP-RR", since: at(6) }]), [
    { need: "LP-RR", state: "proposed", version: 0 },
    { need: "LP-DA", state: "confirmed", version: 3 },
    { need: "LP-RP", state: "proposed", version: 0 },
  ]);
});

test("what was confirmed stays confirmed, though the record says it again", () => {
  assert.deepEqual(stateOf("confirmed", at(6)), ["confirmed"]);
});

test("what was dismissed or ended is not proposed again for the same reason", () => {
  for (const state of ["dismissed", "ended"] as const) {
    assert.deepEqual(stateOf(state, at(4)), [state]);
    assert.deepEqual(stateOf(state), [state]);
  }
});

test("after a new arrest it is proposed again, to be confirmed at its own version", () => {
  for (const state of ["dismissed", "ended"] as const) assert.deepEqual(stateOf(state, at(6)), ["proposed"]);
  assert.equal(needsNow(recorded("ended"), [{ need: "LP-DA", since: at(6) }])[0]?.version, 3);
});
