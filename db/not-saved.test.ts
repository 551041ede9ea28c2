import assert from "node:assert/strict";
import { test } from "node:test";
import { isNotSaved, notSaved, orNotSaved } from "./not-saved.ts";

const failure = (code: string) =>
  new Error("Failed query", { cause: Object.assign(new Error("driver"), { code }) });

test("disk, memory, network and load are nobody's fault: not saved", () => {
  for (const code of [
    "SQLITE_FULL",
    "SQLITE_IOERR_WRITE",
    "SQLITE_BUSY",
    "SQLITE_NOMEM",
    "53100",
    "53300",
    "57P01",
    "57014",
    "08006",
    "25006",
    "40001",
    "ECONNREFUSED",
    "ECONNRESET",
  ])
    assert.ok(isNotSaved(orNotSaved(failure(code))), code);
});

test("what the code or the input did stays what it is", () => {
  for (const code of [
    "SQLITE_CONSTRAINT_UNIQUE",
    "SQLITE_CORRUPT",
    "SQLITE_NOTADB",
    "SQLITE_ERROR",
    "23505",
    "42P01",
    "22021",
    "EACCES",
  ])
    assert.equal(isNotSaved(orNotSaved(failure(code))), false, code);
  assert.ok(
    isNotSaved(
      orNotSaved(new Error("Failed query", { cause: new Error("Connection terminated unexpectedly") })),
    ),
  );
  const bug = new TypeError("undefined is not a function");
  assert.equal(orNotSaved(bug), bug);
});

test("NotSaved keeps its cause, is not wrapped twice, and says nothing of the values", () => {
  const once = notSaved(failure("SQLITE_FULL"));
  assert.equal(orNotSaved(once), once);
  assert.doesNotMatch(once.message, /query/);
  assert.equal(isNotSaved(undefined), false);
});

test("another copy of the module knows it too", async () => {
  const copy = (await import(`./not-saved.ts?copy=${Date.now()}`)) as typeof import("./not-saved.ts");
  assert.ok(copy.isNotSaved(notSaved(new Error("full"))));
});
