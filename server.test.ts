import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { lockProcess } from "#db/process-lock.ts";

const directory = mkdtempSync(join(tmpdir(), "panoh-server-"));
after(() => rmSync(directory, { recursive: true, force: true }));
const DATA_DIR = join(directory, "data");
const UNLOCK_KEY_FILE = join(directory, "panoh.key");

/** Starts it where it should not start. */
const start = (settings: Record<string, string>) =>
  spawnSync(process.execPath, [join(import.meta.dirname, "server.ts")], {
    encoding: "utf8",
    timeout: 60_000,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATA_DIR,
      UNLOCK_KEY_FILE,
      PORT: "4400",
      DATABASE_URL: "",
      ...settings,
    },
  });

const stopsWith = ({ status, stderr, stdout }: ReturnType<typeof start>, ...sentences: string[]) => {
  assert.equal(status, 78, stderr);
  assert.deepEqual(stderr.trim().split("\n"), sentences);
  assert.equal(stdout, "");
};

test("a wrong setting stops the server with a sentence, and several with one each", () => {
  stopsWith(
    start({ PORT: "80000", BASE_URL: "http://panoh.example.org" }),
    "PORT must be between 1 and 65535.",
  );
  stopsWith(
    start({ BASE_URL: "http://panoh.example.org" }),
    "BASE_URL must begin with https://: only on this machine itself (localhost) may it be http://.",
  );
  stopsWith(
    start({ LOG_LEVEL: "loud", DATABASE_URL: "mysql://localhost/panoh" }),
    "DATABASE_URL must begin with postgres://, or be left out for SQLite.",
    "LOG_LEVEL must be silent, error, warn, info or debug.",
  );
});

test("a second server on the same data stops with a sentence", async () => {
  const lock = await lockProcess(DATA_DIR);
  stopsWith(start({}), `Another process of Panoh uses ${DATA_DIR}: stop it first, or set another DATA_DIR.`);
  lock.release();
});

test("a key that is none, and a key that all may read, stop it with a sentence", () => {
  mkdirSync(DATA_DIR, { recursive: true });
  writeFileSync(UNLOCK_KEY_FILE, "not a key\n", { mode: 0o600 });
  const { status, stderr } = start({});
  assert.equal(status, 78);
  assert.match(stderr, /^[A-Z].*panoh\.key.*\.$/m);
  assert.doesNotMatch(stderr, /\bat .*:\d+/);
});

test("a database under another key, and one without its key, stop it with a sentence", () => {
  mkdirSync(DATA_DIR, { recursive: true });
  writeFileSync(UNLOCK_KEY_FILE, `${"0".repeat(64)}\n`, { mode: 0o600 });
  writeFileSync(join(DATA_DIR, "panoh.db"), Buffer.alloc(8192, 7), { mode: 0o600 });
  const { status, stderr } = start({});
  assert.equal(status, 78);
  assert.match(
    stderr,
    /^This key does not open .*panoh\.db: it is another installation's, or the file is damaged\.$/m,
  );
  rmSync(UNLOCK_KEY_FILE);
  stopsWith(
    start({}),
    `The key file ${UNLOCK_KEY_FILE} is missing. Put it back: no other key opens the data.`,
  );
});
