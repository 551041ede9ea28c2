import assert from "node:assert/strict";
import { test } from "node:test";
import { type MeasuresNow, measuresNow } from "./measures-now.ts";

const at = (day: number) => new Date(Date.UTC(2025, 6, day));
/** One step a day, from 1 July; what is undefined is left out. */
const now = (...steps: string[]): MeasuresNow =>
  JSON.parse(JSON.stringify(measuresNow(steps.map((step, day) => ({ step, happenedFrom: at(day + 1) })))));
const iso = (day: number) => at(day).toISOString() as unknown as Date;

test("a complaint that was sent, registered or joined with a request is pending, and holds nobody back", () => {
  assert.deepEqual(now("complaint_sent", "complaint_registered", "requested"), { pending: true });
});

test("measures stand since they were granted, and the state is silent until it answers", () => {
  const granted = { pending: true, grantedAt: iso(2), silentSince: iso(2) };
  assert.deepEqual(now("requested", "granted"), granted);
  assert.deepEqual(now("requested", "granted", "state_answered"), { pending: true, grantedAt: iso(2) });
});

test("once it is recorded that the state was told, it is silent since then", () => {
  const told = { pending: true, grantedAt: iso(2), notifiedAt: iso(3), silentSince: iso(3) };
  assert.deepEqual(now("requested", "granted", "state_notified"), told);
  assert.deepEqual(now("requested", "granted", "state_notified", "state_notified", "merits"), told);
  assert.equal(now("granted", "state_notified", "state_answered").silentSince, undefined);
  assert.equal(now("granted", "state_answered", "state_notified").silentSince, undefined);
  const again = now("granted", "state_notified", "lifted", "granted");
  assert.deepEqual([again.notifiedAt, again.silentSince], [undefined, iso(4)]);
});

test("measures that are granted again after they were lifted stand since then", () => {
  assert.deepEqual(now("granted", "lifted"), { pending: true });
  assert.equal(now("granted", "lifted", "requested", "granted").grantedAt, iso(4));
  assert.deepEqual(now("granted", "denied"), { pending: true });
});

test("a breach counts until the measures are lifted, though the body has decided", () => {
  assert.equal(now("granted", "breached").breachedAt, iso(2));
  assert.equal(now("granted", "breached", "breached").breachedAt, iso(2));
  assert.deepEqual(now("granted", "breached", "decided"), { pending: false, breachedAt: iso(2) });
  assert.deepEqual(now("granted", "breached", "lifted"), { pending: true });
});
