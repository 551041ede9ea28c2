import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { lockProcess } from "./process-lock.ts";

const directory = mkdtempSync(join(tmpdir(), "panoh-lock-"));
after(() => rmSync(directory, { recursive: true }));

/** Another process that takes the lock, says so, and stays. */
async function holder(dataDir: string): Promise<ChildProcess> {
  const script = `
    import { lockProcess } from "./process-lock.ts";
    await lockProcess(${JSON.stringify(dataDir)}).then(() => globalThis.gc?.());
    console.log("locked");
    setTimeout(() => globalThis.gc?.(), 50);
    setTimeout(() => {}, 60_000);`;
  const child = spawn(process.execPath, ["--expose-gc", "--input-type=module", "-e", script], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

test("a second process is refused with a sentence, and gets in after kill -9", async () => {
  const dataDir = join(directory, "one");
  const child = await holder(dataDir);
  await new Promise((passed) => setTimeout(passed, 150)); // the lock outlives what collects garbage
  await assert.rejects(lockProcess(dataDir), /^Error: Another process of Panoh uses .*one: stop it first/);
  child.kill("SIGKILL");
  await once(child, "exit");
  const lock = await lockProcess(dataDir);
  assert.equal(statSync(join(dataDir, "process.lock")).mode & 0o777, 0o600);
  lock.release();
});

test("within one process too there is one; released, it is free", async () => {
  const dataDir = join(directory, "two");
  const lock = await lockProcess(dataDir);
  await assert.rejects(lockProcess(dataDir), /Another process/);
  lock.release();
  (await lockProcess(dataDir)).release();
  assert.ok(existsSync(dataDir));
});

test("each directory has a lock of its own", async () => {
  const locks = await Promise.all(["three", "four"].map((name) => lockProcess(join(directory, name))));
  for (const lock of locks) lock.release();
});
