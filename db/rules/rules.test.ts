import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { loadRestDays } from "#domain/clocks/rest-days.ts";
import { ruleFileJsonSchema } from "#domain/clocks/rule.ts";
import { workOut } from "#domain/clocks/work-out.ts";
import { type DeclaredProcedure, stepsOf } from "#domain/procedures/machines.ts";
import { civilDay } from "#domain/when/civil-day.ts";
import messages from "#messages/en.json" with { type: "json" };
import { shippedRules } from "./rules.ts";

const restDays = await loadRestDays();

for (const rule of shippedRules) {
  for (const example of rule.worked_examples) {
    test(`${rule.key}: ${example.says}`, () => {
      const { dueOn, from: _, mayExtendTo, ...found } = workOut(rule, example, shippedRules, restDays);
      assert.deepEqual(found, {
        due: instantOf(example.due ?? null),
        byPoliceRecord: instantOf(example.by_police_record),
        possible: example.possible ?? false,
        stopped: instantOf(example.stopped),
        doubts: example.doubts ?? [],
      });
      if (example.due_on !== undefined) assert.equal(dueOn, example.due_on);
      const zone = example.file?.time_zone ?? example.detention?.time_zone ?? "UTC";
      const extended = mayExtendTo && civilDay(new Date(mayExtendTo), zone);
      if (example.may_extend_to !== undefined) assert.equal(extended, example.may_extend_to);
    });
  }
}

const instantOf = <T extends string | null | undefined>(text: T) =>
  typeof text === "string" ? new Date(text).toISOString() : text;

test("every rule has at least two worked examples, and all together at least eighty", () => {
  for (const { key, worked_examples } of shippedRules) assert.ok(worked_examples.length > 1, key);
  assert.ok(shippedRules.reduce((count, { worked_examples }) => count + worked_examples.length, 0) >= 80);
});

test("a rule speaks only of steps that its procedures have, and of rules that are shipped", () => {
  const keys = new Set(shippedRules.map(({ key }) => key));
  for (const { key, starts_on, stops_on, instead_of = [] } of shippedRules) {
    for (const other of instead_of) assert.ok(keys.has(other), `${key}: ${other}`);
    const named = stops_on.filter((by) => by.includes(".")).map((by) => by.split("."));
    const own = starts_on?.event === "step" ? starts_on : undefined;
    const begun = [own?.steps, own?.or_else, own?.after, own?.not_after].flatMap((some) => some ?? []);
    for (const [procedure = "", step = ""] of [...named, ...begun.map((step) => [own?.procedure, step])])
      assert.ok(
        stepsOf(procedure as DeclaredProcedure).includes(step as never),
        `${key}: ${procedure}.${step}`,
      );
  }
});

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
