import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mayHaveBeenHeld } from "./held-then.ts";

const ZONE = "Asia/Almaty";
const HOUR = 3_600_000;
const at = (day: string, time = "00:00") => new Date(`${day}T${time}:00+05:00`);
const instants = fc.date({ min: at("2024-03-02"), max: at("2027-01-01"), noInvalidDate: true });
const spans = fc
  .tuple(instants, fc.integer({ min: 0, max: 2000 }))
  .map(([from, hours]) => ({ from, to: new Date(from.getTime() + hours * HOUR) }));

test("the day of the arrest and the day of the release count as held, the day before and after do not", () => {
  const held = [{ takenFrom: at("2025-07-05", "21:40"), endedTo: at("2025-07-20", "09:00") }];
  const on = (day: string) =>
    mayHaveBeenHeld({ happenedFrom: at(day), happenedTo: at(day, "23:59") }, held, ZONE);
  assert.deepEqual(["2025-07-04", "2025-07-05", "2025-07-20", "2025-07-21"].map(on), [
    false,
    true,
    true,
    false,
  ]);
  assert.equal(
    mayHaveBeenHeld({ happenedFrom: at("2025-01-01"), happenedTo: at("2025-01-01") }, [], ZONE),
    true,
  );
});

test("whatever overlaps a detention may have been while it lasted, and one more detention forbids nothing", () => {
  fc.assert(
    fc.property(spans, fc.array(spans, { minLength: 1, maxLength: 4 }), fc.boolean(), (step, all, lasts) => {
      const happened = { happenedFrom: step.from, happenedTo: step.to };
      const held = all.map(({ from, to }, one) => ({
        takenFrom: from,
        endedTo: lasts && one === 0 ? null : to,
      }));
      const may = mayHaveBeenHeld(happened, held, ZONE);
      const overlaps = held.some(
        ({ takenFrom, endedTo }) => takenFrom <= step.to && (endedTo === null || step.from <= endedTo),
      );
      const near = held.some(
        ({ takenFrom, endedTo }) =>
          takenFrom.getTime() <= step.to.getTime() + 24 * HOUR &&
          (endedTo === null || step.from.getTime() - 24 * HOUR <= endedTo.getTime()),
      );
      assert.ok(!overlaps || may);
      assert.ok(!may || near);
      const [, ...fewer] = held;
      assert.ok(fewer.length === 0 || !mayHaveBeenHeld(happened, fewer, ZONE) || may);
    }),
  );
});
