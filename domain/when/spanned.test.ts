import assert from "node:assert/strict";
import { test } from "node:test";
import { spanned } from "./spanned.ts";

const at = (time: string) => new Date(`2025-07-${time}+05:00`);
const exactness = (from: string, until: string) => spanned(at(from), at(until), "Asia/Almaty").precision;

test("the same minute is a time, what begins at midnight a day or days, all else a span", () => {
  assert.equal(exactness("05T16:10:00.000", "05T16:10:00.000"), "minute");
  assert.equal(exactness("05T16:10:00.000", "05T16:10:59.999"), "minute");
  assert.equal(exactness("05T15:10:00.000", "05T16:10:00.000"), "interval");
  assert.equal(exactness("05T00:00:00.000", "05T23:59:59.999"), "day");
  assert.equal(exactness("05T00:00:00.000", "05T17:40:00.000"), "day");
  assert.equal(exactness("01T00:00:00.000", "04T23:59:59.999"), "range");
});
