import assert from "node:assert/strict";
import { test } from "node:test";
import { partOf, placesOf } from "./places.ts";

test("a function is told by its package, or by two folders of ours", () => {
  assert.equal(partOf("components/cases/case-list.tsx"), "components/cases");
  assert.equal(partOf("node_modules/@formatjs/icu/index.js"), "@formatjs/icu");
  assert.equal(partOf("node_modules/next/dist/server/next-server.js"), "Next");
  assert.equal(
    partOf("webpack://next/./dist/compiled/react-server-dom-turbopack/cjs/client.production.js"),
    "React",
  );
  assert.equal(partOf("node_modules/src/sql/sql.ts"), "drizzle-orm");
});

test("what has no file is native code, or what Node says it is", () => {
  const placeOf = placesOf(import.meta.dirname);
  const frame = { scriptId: "0", url: "", lineNumber: -1, columnNumber: -1 };
  assert.deepEqual(placeOf({ ...frame, functionName: "all" }), { part: "native code", place: "all" });
  assert.equal(placeOf({ ...frame, functionName: "(garbage collector)" }).part, "(garbage collector)");
  assert.equal(placeOf({ ...frame, functionName: "read", url: "node:fs" }).part, "Node");
});
