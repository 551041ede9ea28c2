import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { ruleFileJsonSchema } from "#domain/clocks/rule.ts";
import { workOut } from "#domain/clocks/work-out.ts";
import messages from "#messages/en.json" with { type: "json" };
import { shippedRules } from "./rules.ts";

for (const rule of shippedRules) {
  for (const example of rule.worked_examples) {
    test(`${rule.key}: ${example.says}`, () => {
      const stated = {
        due: example.due && new Date(example.due).toISOString(),
        byPoliceRecord: example.by_police_record && new Date(example.by_police_record).toISOString(),
        possible: example.possible ?? false,
        stopped: example.stopped && new Date(example.stopped).toISOString(),
      };
      assert.deepEqual({ ...stated, ...workOut(rule, example, shippedRules) }, stated);
    });
  }
}

test("every rule has a key of its own, a sentence for its end, and a base if it is relative", () => {
  const keys = shippedRules.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  for (const { key, period, at_expiry } of shippedRules) {
    assert.ok(at_expiry.words in messages.clocks.ends, `${key}: ${at_expiry.words}`);
    if (typeof period === "object") assert.ok(keys.includes(period.relative_to), key);
  }
});

test("every file of rules is shipped", () => {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith(".json") && name !== "rule.schema.json",
  );
  const written = files.flatMap((name) => read(name).rules.map((rule: { key: string }) => rule.key));
  assert.deepEqual(shippedRules.map(({ key }) => key).sort(), written.sort());
});

test("rule.schema.json is what the rules are checked with (else: node db/rules/write-schema.ts)", () => {
  assert.deepEqual(read("rule.schema.json"), JSON.parse(JSON.stringify(ruleFileJsonSchema())));
});

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
