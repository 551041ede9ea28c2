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

const [law, silence] = [
  shippedRules.find(({ key }) => key === "kz.cpc.587") as Rule,
  shippedRules.find(({ key }) => key === "team.silence.detained") as Rule,
];
const off = { rule: law.key, on: false, period: null };

test("an office runs what it has switched on with a source, and not what it has switched off", () => {
  const recalled = { ...law, key: "recalled.only", verified: false };
  assert.deepEqual(activeRules([law, recalled], [off, { rule: recalled.key, on: true, period: null }]), [
    recalled,
  ]);
});

test("the team's own rules count for as long as the office says, and no law does", () => {
  const longer = [law, silence].map(({ key }) => ({ rule: key, on: true, period: "PT48H" }));
  assert.deepEqual(
    activeRules([law, silence], longer).map(({ period }) => period),
    [law.period, "PT48H"],
  );
});
