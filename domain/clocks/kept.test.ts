import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { keptOf } from "./kept.ts";

const at = (hour: number) => new Date(Date.UTC(2025, 6, 8) + hour * 3_600_000);
const stop = { stoppedBy: "detention_ended" as const };

test("of a limit that is known to the minute, and what stopped it too, it is known whether it was kept", () => {
  assert.equal(keptOf({ ...stop, dueAt: at(16), stoppedAt: at(16) }), "in_time");
  assert.equal(keptOf({ ...stop, dueAt: at(16), stoppedAt: at(17) }), "late");
  assert.equal(keptOf({ dueAt: at(16) }), undefined);
  assert.equal(keptOf({ dueAt: at(16), stoppedAt: at(17), stoppedBy: "passed_before_file" }), undefined);
});

test("a day on which it ended too leaves it open", () => {
  const day = { ...stop, stoppedFrom: at(0), stoppedAt: at(24) };
  assert.equal(keptOf({ ...day, dueAt: at(16) }), "not_known");
  assert.equal(keptOf({ ...day, dueAt: at(24) }), "in_time");
  assert.equal(keptOf({ ...day, dueAt: at(-1) }), "late");
});

test("nobody knows when it began: it can only be known that it was too late", () => {
  const latest = { ...stop, atTheLatest: true, dueAt: at(16) };
  assert.equal(keptOf({ ...latest, stoppedAt: at(1) }), "not_known");
  assert.equal(keptOf({ ...latest, stoppedAt: at(17) }), "late");
});

test("what is said is true of every moment at which each can have been", () => {
  const hour = fc.integer({ min: 0, max: 48 });
  fc.assert(
    fc.property(
      hour,
      fc.nat(20),
      hour,
      fc.nat(20),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (due, more, stopped, longer, share) => {
        const kept = keptOf({
          ...stop,
          ...{
            dueAt: at(due),
            latestDueAt: at(due + more),
            stoppedFrom: at(stopped),
            stoppedAt: at(stopped + longer),
          },
        });
        const [end, stoppedThen] = [at(due + more * share), at(stopped + longer * (1 - share))];
        if (kept === "in_time") assert.ok(stoppedThen <= end);
        if (kept === "late") assert.ok(stoppedThen > end);
      },
    ),
  );
});
