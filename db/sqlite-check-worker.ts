import { parentPort, workerData } from "node:worker_threads";
import { refuseDamage } from "./sqlite-damage.ts";
import { openSqliteFile, type SqliteFile } from "./sqlite-file.ts";

/** A thread of `checkBeside`: posts nothing when the file is whole, else the sentence. */
const { fileKey, ...file } = workerData as SqliteFile;
const connection = await openSqliteFile({
  ...file,
  fileKey: fileKey && Buffer.from(fileKey),
  readonly: true,
  busyTimeout: 5000,
});
try {
  refuseDamage(connection);
  parentPort?.postMessage(undefined);
} catch (error) {
  parentPort?.postMessage(error instanceof Error ? error.message : String(error));
} finally {
  connection.close();
}
