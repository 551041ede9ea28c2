import assert from "node:assert/strict";
import { test } from "node:test";
import { latestDay } from "./latest-day.ts";

const latest = (now: string, timeZone: string, hour = 8) => {
  const { day, at } = latestDay(new Date(now), timeZone, hour);
  return [day, at.toISOString()];
};

test("until the hour has come on the clocks of the place, the day before is the latest", () => {
  assert.deepEqual(latest("2025-07-07T07:59:59+05:00", "Asia/Almaty"), [
    "2025-07-06",
    "2025-07-06T03:00:00.000Z",
  ]);
  assert.deepEqual(latest("2025-07-07T08:00:00+05:00", "Asia/Almaty"), [
    "2025-07-07",
    "2025-07-07T03:00:00.000Z",
  ]);
  assert.deepEqual(latest("2025-07-07T23:30:00Z", "Asia/Almaty"), ["2025-07-07", "2025-07-07T03:00:00.000Z"]);
});

test("an hour that clocks jump over comes with the jump, and one that comes twice comes the first time", () => {
  assert.deepEqual(latest("2025-03-30T01:00:00Z", "Europe/Berlin", 2), [
    "2025-03-30",
    "2025-03-30T01:00:00.000Z",
  ]);
  assert.deepEqual(latest("2025-10-26T00:30:00Z", "Europe/Berlin", 2), [
    "2025-10-26",
    "2025-10-26T00:00:00.000Z",
  ]);
  assert.deepEqual(latest("2025-10-26T01:30:00Z", "Europe/Berlin", 2), [
    "2025-10-26",
    "2025-10-26T00:00:00.000Z",
  ]);
});
