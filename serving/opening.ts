import { setClock } from "#casework/clock.ts";
import { mustBeItsKey } from "#casework/installation/check-key.ts";
import { firstRunCode } from "#casework/installation/first-run-code.ts";
import { hasFile, keepStore, openStore, type Store } from "#db/connection.ts";
import { lockProcess } from "#db/process-lock.ts";
import { findInstallation } from "#db/records/organisation.ts";
import { copyAndMigrate } from "#db/upgrade.ts";
import type { Settings } from "#env";
import { keyFile } from "#sealing/custody.ts";
import { openKeyring } from "#sealing/keys.ts";

export interface Opened {
  store: Store;
  /** The copy that was made before the schema was brought up to date. */
  copy: string | undefined;
  /** What the first page asks for, as long as nobody has used this database. */
  firstRunCode: string | undefined;
  close(): Promise<void>;
}

/** Process lock, key, database, copy and migrations, self-check: in this order. @throws Error with a sentence */
export async function openInOrder(settings: Settings): Promise<Opened> {
  const { DATABASE_URL: url, DATABASE_READ_URL: readUrl, DATA_DIR: dataDir, UNLOCK_KEY_FILE } = settings;
  const lock = url ? undefined : await lockProcess(dataDir);
  const keys = openKeyring(await keyFile(UNLOCK_KEY_FILE, { isSealed: !url && hasFile(dataDir) }).rootKey());
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = keys.actions.toString("base64");
  const store = await openStore({
    url,
    readUrl,
    dataDir,
    fileKey: url ? undefined : keys.file,
    maxPageCount: settings.SQLITE_MAX_PAGES,
  });
  const copy = await copyAndMigrate(store, dataDir);
  await store.check();
  await mustBeItsKey(store.reader);
  keepStore(store);
  const isInstalled = await setClockOfInstallation(store);
  return {
    store,
    copy,
    firstRunCode: isInstalled ? undefined : firstRunCode(),
    async close() {
      await store.close();
      lock?.release();
    },
  };
}

/** The record's time is a demonstration's own. Answers whether there is an installation at all. */
export async function setClockOfInstallation({ reader }: Store): Promise<boolean> {
  const installation = await findInstallation(reader);
  if (installation?.clockStartsAt && installation.clockStartedAt)
    setClock(installation.clockStartsAt, installation.clockStartedAt);
  return installation !== undefined;
}
