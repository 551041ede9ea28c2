import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../server.ts";
import { buildIfNeeded } from "./building.ts";
import { PASSWORD, STAFF } from "./demonstration/staff.ts";

/**
 * `npm run demo`: the demonstration, made afresh at each start in ./data-demo with a key of its own. Always SQLite:
 * what it wipes is never anybody's database.
 */
const DATA_DIR = "./data-demo";
const UNLOCK_KEY_FILE = "./panoh-demo.key";
Object.assign(process.env, { DATA_DIR, UNLOCK_KEY_FILE, DATABASE_URL: "", DATABASE_READ_URL: "" });
process.env.LOG_LEVEL ??= "warn";

console.log("Making the demonstration: nine situations in Almaty and Shymkent, all invented.");
for (const path of [DATA_DIR, UNLOCK_KEY_FILE]) rmSync(path, { recursive: true, force: true });
const making = spawn(process.execPath, [join(import.meta.dirname, "demonstrate.ts")], {
  stdio: ["ignore", "inherit", "inherit"],
});
const made = once(making, "exit");
await buildIfNeeded();
const [code] = await made;
if (code !== 0) {
  console.error("The demonstration could not be made: what stands above says why.");
  process.exit(1);
}

await serve();
console.log(`\nSign in with one of these addresses; the password of all is  ${PASSWORD}\n`);
for (const key of ["caseworker", "supervisor", "auditor", "admin", "caseworker2", "supervisor2"] as const) {
  const { email, roles, offices } = STAFF[key];
  console.log(`  ${email.padEnd(34)} ${roles.join(", ").padEnd(14)} ${offices.join(", ")}`);
}
console.log("\nStop it with Ctrl-C.");
