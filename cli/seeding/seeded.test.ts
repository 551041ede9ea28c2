import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { markSeeded, seededWith } from "./seeded.ts";

test("what was filled is known again, in a directory that nothing was kept in before", (t) => {
  const parent = mkdtempSync(join(tmpdir(), "panoh-seeded-"));
  t.after(() => rmSync(parent, { recursive: true }));
  const dataDir = join(parent, "data");
  assert.equal(seededWith(dataDir), undefined);
  markSeeded(dataDir, { cases: 40, seed: "1" });
  assert.deepEqual(seededWith(dataDir), { cases: 40, seed: "1" });
  assert.equal(statSync(dataDir).mode & 0o077, 0);
});
