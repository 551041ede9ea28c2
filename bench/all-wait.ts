import { fileIn } from "#db/connection.ts";
import { openSqliteFile } from "#db/sqlite-file.ts";
import { settings } from "#env";
import { keyFile } from "#sealing/custody.ts";
import { openKeyring } from "#sealing/keys.ts";

/** Makes every file of a copy wait to be derived anew, as an upgrade does. */
const { DATA_DIR, UNLOCK_KEY_FILE } = settings();
const { file: fileKey } = openKeyring(await keyFile(UNLOCK_KEY_FILE, { isSealed: true }).rootKey());
const connection = await openSqliteFile({ path: fileIn(DATA_DIR), fileKey, busyTimeout: 5000 });
connection.exec("update standings set changes_at = 0");
connection.close();
