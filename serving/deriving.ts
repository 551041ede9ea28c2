import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Progress, setDeriver } from "#casework/deriver.ts";
import { log } from "#casework/log.ts";
import type { Settings } from "#env";
import { type Keyring, keyring } from "#sealing/keys.ts";

/** What the thread is given: the settings, and the keys that are open. */
export type Given = { settings: Settings; keys: Keyring };

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
        workerData: { settings, keys: keyring() } satisfies Given,
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
