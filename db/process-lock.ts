import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { driverError } from "./driver-error.ts";

const place = Symbol.for("panoh.process-lock");
const shared = globalThis as { [place]?: Set<Database.Database> };

/**
 * One process per SQLite file: an open transaction on a small database of its own, held until the process ends in
 * whatever way, even by kill -9. Never open that file with `fs` in the same process: closing it would drop the lock.
 * @throws Error with a sentence when another process has it
 */
export async function lockProcess(dataDir: string): Promise<{ release(): void }> {
  const { default: Sqlite } = await import("better-sqlite3");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, "process.lock");
  const isNew = !existsSync(path);
  const lock = new Sqlite(path, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!driverError(error)?.code.startsWith("SQLITE_BUSY")) throw error;
    throw new Error(`Another process of Panoh uses ${dataDir}: stop it first, or set another DATA_DIR.`, {
      cause: error,
    });
  }
  if (isNew) chmodSync(path, 0o600); // by name, without opening it
  hold(lock);
  const release = () => {
    shared[place]?.delete(lock);
    lock.close();
  };
  return { release };
}

/** A connection that nobody holds is collected, and its lock with it. */
function hold(lock: Database.Database) {
  shared[place] ??= new Set();
  shared[place].add(lock);
}
