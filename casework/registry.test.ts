import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { commandRoles, queryRoles } from "#domain/access/roles.ts";
import { EVENTS } from "#domain/history/events.ts";
import en from "#messages/en.json" with { type: "json" };
import { commands, queries } from "./registry.ts";

const sources = globSync("casework/**/*.ts", { exclude: ["**/*.test.ts"] }).map((path) =>
  readFileSync(path, "utf8"),
);
const found = (pattern: RegExp) =>
  sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name as string)).sort();

test("every command that is written stands in the registry under its name, and has a row in the table of roles", () => {
  const written = found(/= command\(\{\s*name: "([^"]+)"/g);
  assert.equal(found(/= command(\()/g).length, written.length);
  assert.deepEqual(written, Object.keys(commands).sort());
  assert.deepEqual(written, Object.keys(commandRoles).sort());
  for (const [name, { definition }] of Object.entries(commands)) assert.equal(definition.name, name);
});

test("every query that is written stands in the registry under its name, and has a row in the table of roles", () => {
  const written = found(/= query\(\{\s*name: "([^"]+)"/g);
  assert.equal(found(/= query(\()/g).length, written.length);
  assert.deepEqual(written, Object.keys(queries).sort());
  assert.deepEqual(written, Object.keys(queryRoles).sort());
  for (const [name, { definition }] of Object.entries(queries)) assert.equal(definition.name, name);
});

test("everything that happens is in the list of events, and has its words", () => {
  for (const event of new Set(found(/happened: "([a-z_]+\.[^"]+)"/g)))
    assert.ok(
      EVENTS.some((known) => known === event),
      event,
    );
  const words: Record<string, Record<string, string>> = en.words.events;
  for (const event of EVENTS) {
    const [thing = "", happened = ""] = event.split(".");
    assert.ok(words[thing]?.[happened], event);
  }
});
