import assert from "node:assert/strict";
import { test } from "node:test";
import { sayMoment, sayTime } from "./moment.ts";

const now = new Date("2025-07-07T04:00:00Z");
const here = { locale: "en-GB", zone: "Asia/Almaty", now };

test("a moment of this year is said without it", () => {
  assert.equal(sayMoment(new Date("2025-07-08T11:10:00Z"), here), "Tue 8 July, 16:10");
});

test("a moment of another year, and one on paper, is said with it", () => {
  assert.equal(sayMoment(new Date("2024-07-08T11:10:00Z"), here), "Mon 8 July 2024, 16:10");
  assert.equal(sayMoment(now, { ...here, withYear: true }), "Mon 7 July 2025, 09:00");
});

test("the year is the office's, not Greenwich's", () => {
  const eve = new Date("2025-12-31T20:00:00Z");
  assert.equal(sayMoment(eve, { ...here, now: eve }), "Thu 1 January, 01:00");
});

test("midnight is 00:00, a day alone has no time", () => {
  assert.equal(sayTime(new Date("2025-07-07T19:00:00Z"), here), "00:00");
  assert.equal(sayMoment(now, { ...here, dateOnly: true }), "Mon 7 July");
});
