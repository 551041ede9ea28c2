import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nextLimit } from "./next-limit.ts";
import { CLOCK_KINDS, type ClockKind } from "./rule.ts";

const now = new Date("2025-07-07T09:00:00+05:00");
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const limit = (hours: number, kind: ClockKind = "their_duty", heldBeyond = false) => ({
  state: "running" as const,
  kind,
  heldBeyond,
  dueAt: at(hours),
});
const nextOf = (...limits: ReturnType<typeof limit>[]) => nextLimit(limits, now).next?.dueAt;

test("what we owe and have missed stays on top, and so does that somebody is held beyond a limit", () => {
  assert.deepEqual(nextOf(limit(-9, "our_deadline"), limit(5)), at(-9));
  assert.deepEqual(nextOf(limit(-9, "their_duty", true), limit(5)), at(-9));
});

test("a certificate that has ended, or a duty that nobody can answer any more, hides nothing that is ahead", () => {
  assert.deepEqual(nextOf(limit(-900, "protection_ends"), limit(5)), at(5));
  assert.deepEqual(nextOf(limit(-900, "their_duty"), limit(5)), at(5));
  assert.deepEqual(nextOf(limit(-900, "protection_ends"), limit(-9)), at(-9), "nothing is ahead");
});

test("it says when it will be another one by itself", () => {
  assert.deepEqual(nextLimit([limit(5), limit(8)], now).changesAt, at(5));
  assert.equal(nextLimit([limit(5)], now).changesAt, undefined);
  assert.equal(nextLimit([limit(5, "our_deadline"), limit(8)], now).changesAt, undefined);
});

test("until then it is the same at every moment", () => {
  const limits = fc.array(
    fc.record({
      hours: fc.integer({ min: -50, max: 50 }),
      kind: fc.constantFrom(...CLOCK_KINDS),
      held: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(limits, fc.integer({ min: 0, max: 60 }), (all, hours) => {
      const sorted = all
        .map(({ hours, kind, held }) => limit(hours, kind, held))
        .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
      const { next, changesAt } = nextLimit(sorted, now);
      const then = at(hours);
      if (changesAt === undefined || then < changesAt)
        assert.deepEqual(nextLimit(sorted, then).next?.dueAt, next?.dueAt);
    }),
  );
});
