import { now } from "#casework/clock.ts";
import { scheduler } from "#casework/scheduling/scheduler.ts";
import type { Settings } from "#env";
import { postBy } from "./mail/send-mail.ts";

const EVERY_MS = 30_000;

/** Wakes twice a minute for as long as the server runs, never twice at once; what runs is let to end. */
export function startScheduling(settings: Settings): { stop(): Promise<void> } {
  const { tick, stop } = scheduler(postBy(settings));
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const wake = () => {
    running = tick(now()).then(() => {
      if (!stopped) timer = setTimeout(wake, EVERY_MS);
    });
  };
  wake();
  return {
    async stop() {
      stopped = true;
      stop();
      clearTimeout(timer);
      await running;
    },
  };
}
