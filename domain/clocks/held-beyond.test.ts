import assert from "node:assert/strict";
import { test } from "node:test";
import type { Clock } from "./clock.ts";
import { beyondLimit, beyondUnrecorded } from "./held-beyond.ts";

const at = (hour: number) => new Date(Date.UTC(2025, 6, 8, hour));
const limit: Pick<Clock, "heldBeyond" | "state" | "dueAt" | "possible"> = {
  heldBeyond: true,
  state: "running",
  dueAt: at(11),
  possible: false,
};
const stopped = (hour: number) => ({ ...limit, state: "stopped" as const, stoppedAt: at(hour) });

test("who is held still is held beyond a limit since its end, and not before", () => {
  assert.equal(beyondLimit(limit, at(10)), undefined);
  assert.deepEqual(beyondLimit(limit, at(12)), { since: at(11) });
});

test("who was let go later was held beyond it until then; who was let go in time was not", () => {
  assert.deepEqual(beyondLimit(stopped(20), at(22)), { since: at(11), until: at(20) });
  assert.equal(beyondLimit(stopped(11), at(22)), undefined);
  assert.equal(beyondLimit({ ...stopped(20), heldBeyond: false }, at(22)), undefined);
});

test("of what is not known exactly only the certain part is told", () => {
  const about = { ...limit, latestDueAt: at(14) };
  assert.equal(beyondLimit(about, at(12)), undefined);
  assert.deepEqual(beyondLimit(about, at(15)), { since: at(14), sinceAtLatest: true });
  const ended = { ...stopped(20), stoppedBy: "detention_ended", stoppedFrom: at(17) };
  assert.deepEqual(beyondLimit(ended, at(22)), { since: at(11), until: at(17), untilAtEarliest: true });
  assert.equal(beyondLimit({ ...ended, stoppedFrom: at(10) }, at(22)), undefined);
  assert.equal(beyondLimit({ ...ended, latestDueAt: at(18) }, at(22)), undefined);
});

test("only what is certain, and nobody has recorded, is to be recorded", () => {
  const changes = [{ change: "lapsed" as const, at: at(12) }];
  assert.equal(beyondUnrecorded([{ ...limit, changes }, stopped(20)], at(22))?.state, "stopped");
  assert.equal(beyondUnrecorded([{ ...limit, possible: true }], at(22)), undefined);
  assert.equal(beyondUnrecorded([{ ...stopped(20), stoppedBy: "by_hand" }], at(22)), undefined);
});
