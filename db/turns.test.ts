import assert from "node:assert/strict";
import { test } from "node:test";
import { inTurn } from "./turns.ts";

const busy = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
  return ms;
};

test("a short reading is handed on at once, the one that makes it long only after others have had their turn", async () => {
  assert.equal(
    inTurn(() => "short"),
    "short",
  );
  const told: string[] = [];
  setImmediate(() => told.push("another"));
  const long = inTurn(() => busy(8));
  assert.ok(long instanceof Promise);
  assert.equal(await long, 8);
  told.push("the reader");
  assert.deepEqual(told, ["another", "the reader"]);
  assert.equal(
    inTurn(() => "short again"),
    "short again",
  );
});

test("several short readings are a long one together, and what fails says so at once", () => {
  const handed = Array.from({ length: 20 }, () => inTurn(() => busy(1)));
  assert.ok(handed[0] === 1 && handed.at(-1) instanceof Promise);
  assert.throws(() => inTurn(() => assert.fail("a statement failed")), /a statement failed/);
});
