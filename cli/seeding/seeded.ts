import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Seeded = { cases: number; seed: string };

const markIn = (dataDir: string) => join(dataDir, "seeded.json");

/** With what a data directory was filled, if it was. */
export const seededWith = (dataDir: string): Seeded | undefined =>
  existsSync(markIn(dataDir)) ? JSON.parse(readFileSync(markIn(dataDir), "utf8")) : undefined;

/** Only what was filled to its end has this mark. */
export const markSeeded = (dataDir: string, { cases, seed }: Seeded) =>
  writeFileSync(markIn(dataDir), `${JSON.stringify({ cases, seed })}\n`, { mode: 0o600 });
