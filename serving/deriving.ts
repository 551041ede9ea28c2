import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Progress, setDeriver } from "#casework/deriver.ts";
import { log } from "#casework/log.ts";
import type { Settings } from "#env";
import { type Keyring, keyring } from "#sealing/keys.ts";

/** What the thread is given: where the database is, and the keys that open the file and what lies in it; no other. */
export type Given = {
  settings: Pick<Settings, "DATABASE_URL" | "DATABASE_READ_URL" | "DATA_DIR" | "SQLITE_MAX_PAGES">;
  keys: Pick<Keyring, "file" | "wrapping">;
};

const REST_AFTER_FAILURE_MS = 60_000;

/** Makes a thread derive files whenever many wait. Answers what stops it, at the end of the files it has in hand. */
export function deriveBeside(settings: Settings): () => Promise<void> {
  let worker: Worker | undefined;
  let progress: Progress | undefined;
  let restsUntil = 0;
  setDeriver({
    wake() {
      if (worker || performance.now() < restsUntil) return;
      worker = new Worker(join(import.meta.dirname, "deriving-worker.ts"), {
        workerData: given(settings) satisfies Given,
      });
      worker.on("message", (told: Progress) => (progress = told));
      worker.once("error", (error) => {
        restsUntil = performance.now() + REST_AFTER_FAILURE_MS;
        log.error("Files that wait to be derived anew were not.", { error });
      });
      worker.once("exit", () => (worker = progress = undefined));
    },
    progress: () => progress,
  });
  return async () => {
    if (!worker) return;
    const ended = new Promise((exit) => worker?.once("exit", exit));
    worker.postMessage("stop");
    await ended;
  };
}

function given({ DATABASE_URL, DATABASE_READ_URL, DATA_DIR, SQLITE_MAX_PAGES }: Settings): Given {
  const { file, wrapping } = keyring();
  return {
    settings: { DATABASE_URL, DATABASE_READ_URL, DATA_DIR, SQLITE_MAX_PAGES },
    keys: { file, wrapping },
  };
}
