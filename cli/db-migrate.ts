import "../serving/quick-imports.ts";
import { readEnvFile, settings } from "#env";
import { keyFile } from "#sealing/custody.ts";
import { openKeyring } from "#sealing/keys.ts";

/** `npm run db:migrate`: what the server does by itself at its start, for those who want it done before. */
readEnvFile(); // before the tables are loaded: DATABASE_URL chooses their engine
const { hasFile, openStore } = await import("#db/connection.ts");
const { lockProcess } = await import("#db/process-lock.ts");
const { copyAndMigrate } = await import("#db/upgrade.ts");

const { DATABASE_URL: url, DATA_DIR: dataDir, UNLOCK_KEY_FILE } = settings();
try {
  if (!url) await lockProcess(dataDir);
  const custody = keyFile(UNLOCK_KEY_FILE, { isSealed: hasFile(dataDir) });
  const fileKey = url ? undefined : openKeyring(await custody.rootKey()).file;
  const store = await openStore({ url, dataDir, fileKey, busyTimeout: 5000 });
  const copy = await copyAndMigrate(store, dataDir);
  const { applied } = await store.schemaVersion();
  await store.close();
  console.log(`The database has all ${applied} migrations.${copy ? ` As it was before: ${copy}` : ""}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 78;
}
