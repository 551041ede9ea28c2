import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFiles } from "./source-files.ts";

const root = join(import.meta.dirname, "..");
const directory = join(root, process.env.NEXT_DIST_DIR ?? ".next");
const stamp = join(directory, "panoh-sources");

/** Builds unless the last build was made from just these sources. */
export async function buildIfNeeded() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources()) return;
  await build();
}

export async function build() {
  requireNext();
  console.log("Building Panoh: this takes a minute or two.");
  const made = sources();
  const next = join(root, "node_modules/next/dist/bin/next");
  const building = spawn(process.execPath, [next, "build"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_NAMES,
    },
  });
  const [status] = await once(building, "exit");
  if (status !== 0) {
    console.error("The build failed: what stands above says why.");
    process.exit(1);
  }
  mkdirSync(directory, { recursive: true });
  writeFileSync(stamp, made);
}

/**
 * Salts the names of actions, so that a form which is open across an upgrade still posts. No secret: what it would
 * encrypt, the closures of actions, we do not write; and when Panoh runs, a derived key takes its place.
 */
const ACTION_NAMES = createHash("sha256").update("the names of Panoh's actions").digest("base64");

/** Earlier ones let a crafted request around proxy.ts, or answered it with another person's page. */
const LEAST = [16, 2, 11];

function requireNext() {
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/next/package.json"), "utf8"));
  const found = String(version).split(/[.-]/).map(Number);
  const differs = LEAST.findIndex((part, at) => part !== found[at]);
  if (differs === -1 || (found[differs] ?? 0) > (LEAST[differs] ?? 0)) return;
  console.error(`Next ${version} is too old to be safe: ${LEAST.join(".")} is the least. Run: npm ci`);
  process.exit(1);
}

/** What a build depends on, in one line. */
function sources() {
  const hash = createHash("sha256");
  for (const file of sourceFiles(root)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}
