import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { administerPostgres, TEMPLATE } from "./postgres.ts";

const root = join(import.meta.dirname, "..");
/** The demonstration, made once for all servers: each takes a copy. */
export const original = join(root, ".tmp/stories-data");

/** Playwright's global setup. */
export default async function makeData() {
  rmSync(original, { recursive: true, force: true });
  mkdirSync(original, { recursive: true });
  const url = process.env.DATABASE_URL && (await administerPostgres(process.env.DATABASE_URL)).make(TEMPLATE);
  const making = spawn(process.execPath, [join(root, "cli/demonstrate.ts")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      DATA_DIR: join(original, "data"),
      UNLOCK_KEY_FILE: join(original, "panoh.key"),
      DATABASE_URL: (await url) || "",
    },
  });
  const [code] = await once(making, "exit");
  if (code !== 0) throw new Error("The demonstration's data could not be made.");
}
