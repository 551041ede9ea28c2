import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { EVENTS } from "#domain/history/events.ts";
import messages from "./en.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const sources = globSync(["casework/**/*.ts", "domain/text/*.ts"], { cwd: root }).filter(
  (file) => !/\.test\.ts$|testing/.test(file),
);

/** The keys that a source refuses with: of a broken rule, and of a field's own schema. */
function keysIn(source: string): string[] {
  const rules = source.matchAll(/ruleBroken\(\s*[^,()]+,\s*"([a-z_]+(?:\.[a-z_]+)+)"/g);
  const schemas = source.matchAll(/[,(]\s*"((?:[a-z_]+)\.[a-z_]+)"\)/g);
  return [...rules, ...schemas].flatMap(([, key]) => key ?? []);
}

const known = (key: string): boolean =>
  typeof key
    .split(".")
    .reduce<unknown>((branch, step) => (branch as Record<string, unknown>)?.[step], messages.errors) ===
  "string";

test("every refusal of the casework is a sentence", () => {
  const keys = sources.flatMap((file) => keysIn(readFileSync(join(root, file), "utf8")));
  const refusals = [...new Set(keys)].filter((key) => (key.split(".")[0] as string) in messages.errors);
  assert.ok(refusals.length > 30, "the test finds them");
  assert.deepEqual(
    refusals.filter((key) => !known(key)),
    [],
  );
  assert.deepEqual(keysIn('throw ruleBroken("when", "no.such_sentence")').filter(known), []);
});

test("everything that can happen to a file has its words in the history", () => {
  const ofFiles = EVENTS.filter((event) =>
    /^(arrest|case|note|whereabouts|detention|entry|history)\./.test(event),
  );
  for (const event of ofFiles) {
    const [kind = "", happened = ""] = event.split(".");
    const words = (messages.history.event as unknown as Record<string, Record<string, string>>)[kind]?.[
      happened
    ];
    assert.equal(typeof words, "string", event);
  }
});
