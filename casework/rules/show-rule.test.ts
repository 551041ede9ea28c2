import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { shippedRules } from "#db/rules/rules.ts";
import { assertSays } from "#db/rules/testing-examples.ts";
import { AT, makeFile } from "../testing-files.ts";
import { showRule } from "./show-rule.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("the page of each rule shows its examples as they say it themselves", async () => {
  for (const rule of shippedRules) {
    const { examples } = await showRule(made.actors.caseworker, { rule: rule.key }, AT);
    assert.equal(examples.length, rule.worked_examples.length);
    rule.worked_examples.forEach((example, at) => {
      const shown = examples[at];
      assert.ok(shown && shown.says === example.says, rule.key);
      assertSays(example, shown);
    });
  }
});

test("a rule says what it goes before, and that nobody has read how long it is", async () => {
  const { goesBefore, unread, on } = await showRule(made.actors.caseworker, { rule: "cis.chisinau" }, AT);
  assert.deepEqual({ goesBefore, unread, on }, { goesBefore: ["KZ CPC 588 §7(1)"], unread: true, on: false });
});
