import "./quick-imports.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { Given } from "./deriving.ts";

/** A thread of `deriveBeside`, with connections of its own: derives a few files at a time, and lets others write between. */
const { settings, keys } = workerData as Given;
const A_FEW = 10;

const { holdKeyring } = await import("#sealing/keys.ts");
const { keepStore, openStore } = await import("#db/connection.ts");
const { setClockOfInstallation } = await import("./opening.ts");
const { now } = await import("#casework/clock.ts");
const { deriveDue } = await import("#casework/standing.ts");
const { countStandingsDue } = await import("#db/records/standings.ts");

let stopped = false;
parentPort?.once("message", () => (stopped = true));

holdKeyring(keys);
const store = await openStore({
  url: settings.DATABASE_URL,
  readUrl: settings.DATABASE_READ_URL,
  dataDir: settings.DATA_DIR,
  fileKey: settings.DATABASE_URL ? undefined : Buffer.from(keys.file),
  maxPageCount: settings.SQLITE_MAX_PAGES,
  busyTimeout: 5000,
  poolSize: 2,
});
keepStore(store);
await setClockOfInstallation(store);
const of = await countStandingsDue(store.reader, now(), Number.MAX_SAFE_INTEGER);
for (let done = 0; !stopped; ) {
  parentPort?.postMessage({ done, of });
  const began = performance.now();
  const derived = await deriveDue(now(), A_FEW);
  if (derived === 0) break;
  done += derived;
  await sleep((performance.now() - began) / 4);
}
await store.close();
parentPort?.close();
