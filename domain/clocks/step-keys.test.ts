import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { shippedRules } from "#db/rules/rules.ts";
import { type ChangeOfClock, changed } from "./changed.ts";
import { computeClocks } from "./compute-clocks.ts";
import type { ProcedureFacts, StepFacts } from "./facts.ts";

const RULE = "kz.cpc.592.appeal";
const appeal = shippedRules.filter(({ key }) => key === RULE);
const at = (day: number, hour = 12) => new Date(Date.UTC(2025, 6, day, hour));

/** A step of one day, recorded on another. */
const step = (id: string, step: string, day: number, recorded: number): StepFacts => ({
  ...{ id, step, happenedFrom: at(day), happenedTo: at(day), endsOn: null },
  recordedAt: at(recorded),
});
const clocksOf = (steps: StepFacts[], changes: ChangeOfClock[] = [], rules = appeal) => {
  const procedure: ProcedureFacts = { id: "p", kind: "extradition", steps };
  const file = { id: "file", jurisdiction: "KAZ", timeZone: "Asia/Almaty" };
  return changed(
    computeClocks({ file, detentions: [], contacts: [], procedures: [procedure] }, rules),
    changes,
  );
};
const change = (key: string, day: number): ChangeOfClock => ({
  ...{ clockKey: `${RULE}|${key}`, change: "extended", at: at(day), dueAt: at(30), dueOn: null },
  recordedAt: at(day),
});
/** The step by which each limit is known that was put off. */
const putOff = (steps: StepFacts[], by: ChangeOfClock) =>
  clocksOf(steps, [by]).flatMap(({ key, changes }) => (changes ? key.split("|")[1] : []));

const served = step("served", "decision_served", 10, 10);
const overturned = step("overturned", "overturned", 5, 15);
const before = step("before", "decision_served", 2, 15);
const decided = step("decided", "decided", 9, 15);

test("a limit is known by the step from which it is counted, and an earlier one that is recorded later takes nothing from it", () => {
  assert.deepEqual(
    clocksOf([served, before, overturned, decided]).map(({ key }) => key.split("|")[1]),
    ["before", "served"],
  );
  assert.deepEqual(putOff([served], change("served", 12)), ["served"]);
  const later = [served, before, overturned, step("again", "decided", 9, 15)];
  assert.deepEqual(putOff(later, change("served", 12)), ["served"]);
});

test("served, and only then told when it was decided: what was done to the one limit was done to it", () => {
  assert.deepEqual(putOff([served, decided], change("served", 12)), ["served"]);
  assert.deepEqual(putOff([decided, served], change("decided", 16)), ["served"]);
});

test("what was put off while limits were known by their procedure stays with the one that was the first then", () => {
  const all = [served, before, overturned, decided];
  assert.deepEqual(putOff([served], change("p", 12)), ["served"]);
  assert.deepEqual(putOff(all, change("p", 12)), ["served"]);
  assert.deepEqual(putOff(all, change("p", 20)), ["before"]);
});

const somestep = fc.record({
  step: fc.constantFrom("decision_served", "appealed", "decided"),
  day: fc.integer({ min: 1, max: 20 }),
});
const recorded = fc
  .uniqueArray(somestep, { selector: ({ day }) => day, minLength: 1, maxLength: 7 })
  .map((some) => some.map((one, index) => step(`step ${index}`, one.step, one.day, 21 + index)));
/** A rule that asks of nothing that was before: what begins it begins it whatever else is recorded. */
const plain = appeal.map((rule) => ({
  ...rule,
  starts_on: {
    event: "step" as const,
    procedure: "extradition" as const,
    steps: ["decision_served"],
    or_else: ["decided"],
  },
}));
test("what was done to a limit stays with what it was done to, in whatever order the rest is recorded", () => {
  fc.assert(
    fc.property(recorded, fc.nat(6), fc.boolean(), (some, most, byProcedure) => {
      // A key of a procedure does not say from which of two steps it was counted.
      const steps = byProcedure ? some.filter(({ step }) => step !== "decided") : some;
      const then = clocksOf(steps.slice(0, 1 + most), [], plain).toSorted(
        (one, other) => +one.startedAt - +other.startedAt,
      );
      const now = new Date((steps.slice(0, 1 + most).at(-1)?.recordedAt ?? at(21)).getTime() + 1);
      const [first] = then;
      if (first === undefined) return;
      const begun = first.startedIn ?? "";
      const clockKey = byProcedure ? `${RULE}|p` : first.key;
      const done: ChangeOfClock = { ...change("", 1), clockKey, at: now, recordedAt: now };
      const carrying = clocksOf(steps, [done], plain).filter(({ changes }) => changes);
      assert.equal(carrying.length, 1);
      const names = carrying.flatMap(({ key, earlierKeys = [] }) =>
        [{ key }, ...earlierKeys].map(({ key }) => key),
      );
      assert.ok(names.includes(`${RULE}|${begun}`), `${begun} is not in ${names.join(", ")}`);
    }),
  );
});
