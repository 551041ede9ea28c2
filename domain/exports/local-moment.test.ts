import assert from "node:assert/strict";
import { test } from "node:test";
import { localMoment } from "./local-moment.ts";

test("a moment is told on the clocks of the place, as a spreadsheet reads it", () => {
  const at = new Date("2025-07-05T19:10:59.999Z");
  assert.equal(localMoment(at, "Asia/Almaty"), "2025-07-06 00:10");
  assert.equal(localMoment(at, "UTC"), "2025-07-05 19:10");
});
