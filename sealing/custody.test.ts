import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { keyFile } from "./custody.ts";

const directory = mkdtempSync(join(tmpdir(), "panoh-key-"));
after(() => rmSync(directory, { recursive: true }));

test("a key file is made once, for its owner alone, and refused when others may read it", async () => {
  const path = join(directory, "panoh.key");
  const made = await keyFile(path, { isSealed: false }).rootKey();
  assert.equal(made.length, 32);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(await keyFile(path, { isSealed: true }).rootKey(), made);
  chmodSync(path, 0o640);
  await assert.rejects(keyFile(path, { isSealed: true }).rootKey(), /Others may read/);
});

test("where something is sealed already, a key that is missing is asked for, and no other one is made", async () => {
  const path = join(directory, "on-a-stick.key");
  await assert.rejects(keyFile(path, { isSealed: true }).rootKey(), /is missing/);
  assert.equal(existsSync(path), false);
});
