import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Builds the floor, unless it is built already. */
export async function buildFloor() {
  if (existsSync(join(import.meta.dirname, ".next/BUILD_ID"))) return;
  const next = join(import.meta.dirname, "../../node_modules/next/dist/bin/next");
  const building = spawn(process.execPath, [next, "build"], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const [status] = await once(building, "exit");
  if (status !== 0) throw new Error("The floor was not built.");
}
