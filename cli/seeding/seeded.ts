import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Seeded = { cases: number; seed: string };

const markIn = (dataDir: string) => join(dataDir, "seeded.json");

/** With what a data directory was filled, if it was. */
export const seededWith = (dataDir: string): Seeded | undefined =>
  existsSync(markIn(dataDir)) ? JSON.parse(readFileSync(markIn(dataDir), "utf8")) : undefined;

/** Only what was filled to its end has this mark. */
export function markSeeded(dataDir: string, { cases, seed }: Seeded) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 }); // on PostgreSQL nothing else is kept in it
  writeFileSync(markIn(dataDir), `${JSON.stringify({ cases, seed })}\n`, { mode: 0o600 });
}
