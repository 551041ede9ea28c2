import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { keyObjectOf } from "./key-objects.ts";

test("of the same bytes a key is made once, of other bytes another", () => {
  const key = randomBytes(32);
  const made = keyObjectOf(key);
  assert.deepEqual(made.export(), key);
  assert.equal(keyObjectOf(key), made);
  assert.notEqual(keyObjectOf(Buffer.from(key)), made);
});
