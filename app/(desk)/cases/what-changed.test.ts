import assert from "node:assert/strict";
import { test } from "node:test";
import { whatChanged } from "./what-changed.ts";

test("what the form was filled in with and nobody changed is left out", () => {
  const was = { when: "2025-07-05T16:10", ground: "unknown", text: "Two lines.\nThe second." };
  const fields = { when: "2025-07-05T16:10", ground: "criminal", text: "Two lines.\r\nThe second.", was };
  assert.deepEqual(whatChanged(fields), { when: undefined, text: undefined, neverHappened: false });
});

test("what was not filled in before is sent on, and so is what was emptied of nothing", () => {
  assert.deepEqual(whatChanged({ text: "New." }), { neverHappened: false });
  assert.deepEqual(whatChanged({ neverHappened: "true", was: { text: "Old." } }), { neverHappened: true });
});
