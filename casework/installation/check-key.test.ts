import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { openKeyring } from "#sealing/keys.ts";
import { makeInstallation } from "../testing.ts";
import { mustBeItsKey } from "./check-key.ts";

test("a record is not opened with another installation's key", async () => {
  const { store, dispose } = await makeInstallation();
  await mustBeItsKey(store.reader);
  openKeyring(randomBytes(32));
  Reflect.deleteProperty(globalThis, Symbol.for("panoh.unwrapped")); // as after a start
  await assert.rejects(mustBeItsKey(store.reader), /another installation's/);
  await dispose();
});
