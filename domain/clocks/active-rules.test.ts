import assert from "node:assert/strict";
import { test } from "node:test";
import { shippedRules } from "#db/rules/rules.ts";
import { activeRules } from "./active-rules.ts";
import type { Rule } from "./rule.ts";

test("a rule whose figure nobody has read in its source does not run", () => {
  const [read] = shippedRules as [Rule];
  const recalled = { ...read, key: "recalled.only", verified: false };
  assert.deepEqual(activeRules([{ ...read, verified: true }, recalled]), [{ ...read, verified: true }]);
});
