import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { rolesDocument } from "./roles-document.ts";

test("docs/roles.md is the table as it is", () => {
  assert.equal(
    readFileSync(new URL("../../docs/roles.md", import.meta.url), "utf8"),
    rolesDocument(),
    "Run: npm run docs:roles",
  );
});
