import { join } from "node:path";
import type { Store } from "./connection.ts";

/**
 * Brings the schema to this version, after a copy of an SQLite file that already holds something.
 * Answers where the copy is, or undefined when none was needed.
 */
export async function copyAndMigrate(store: Store, directory: string): Promise<string | undefined> {
  const { applied, known } = await store.schemaVersion();
  const copy = join(directory, `panoh-before-migration-${applied}.db`);
  if (applied === known) return undefined; // nor are references looked through, which reads all of a large file
  const needed = store.engine === "sqlite" && applied > 0;
  if (needed) await store.backup(copy);
  await store.migrate();
  return needed ? copy : undefined;
}
