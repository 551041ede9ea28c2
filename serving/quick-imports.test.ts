import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { resolve } from "./quick-imports.ts";

const drizzle = join(import.meta.dirname, "../node_modules/drizzle-orm");
const context = (path: string) => ({
  parentURL: pathToFileURL(path).href,
  conditions: [],
  importAttributes: {},
});

test("what Drizzle's files import from each other is what Node would have found", () => {
  assert.equal(JSON.parse(readFileSync(join(drizzle, "package.json"), "utf8")).type, "module");
  let imports = 0;
  for (const path of globSync("{,sql/**/,sqlite-core/**/,pg-core/**/,better-sqlite3/,node-postgres/}*.js", {
    cwd: drizzle,
  })) {
    const source = readFileSync(join(drizzle, path), "utf8");
    for (const [, specifier = ""] of source.matchAll(/^(?:import|export)\b[^;]*?from "(\.[^"]*)";/gm)) {
      const found = resolve(specifier, context(join(drizzle, path)), () => assert.fail(specifier));
      assert.match(found.url, /\.js$/);
      assert.ok(existsSync(new URL(found.url)), found.url);
      imports++;
    }
  }
  assert.ok(imports > 500, `${imports} imports`);
});

test("everything else is left to Node", () => {
  const nodes = { url: "node:fs", format: "builtin" as const, shortCircuit: true };
  for (const [specifier, parent] of [
    ["./other.ts", "/srv/panoh/db/connection.ts"],
    ["better-sqlite3", join(drizzle, "better-sqlite3/driver.js")],
  ] as const)
    assert.equal(
      resolve(specifier, context(parent), () => nodes),
      nodes,
    );
});
