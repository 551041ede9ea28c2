import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import messages from "#messages/en.json" with { type: "json" };
import { proceduresDocument } from "./procedures-document.ts";

test("docs/procedures.md is the machines as they are", () => {
  assert.equal(
    readFileSync(new URL("../../docs/procedures.md", import.meta.url), "utf8"),
    proceduresDocument(messages.words),
    "Run: npm run docs:procedures",
  );
});
