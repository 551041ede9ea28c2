import { log } from "../log.ts";
import { bringUpToDate } from "../standing.ts";
import { sendWaiting } from "./outbox.ts";
import type { Post } from "./post.ts";
import { sendDigests } from "./send-digests.ts";
import { warnOfLimits } from "./warn-of-limits.ts";

type Job = { name: string; run(now: Date): Promise<void> };

/** What is done by the clock. */
export type Scheduler = { tick(now: Date): Promise<void>; stop(): void };

/**
 * All that is done by the clock, at each tick, whichever server ticks: what must run once stands in `scheduled_runs`,
 * and is never forgotten there, for a clock that was put back must find it. Without a post nothing is sent.
 */
export function scheduler(post?: Post): Scheduler {
  let stopped = false;
  const jobs: Job[] = [{ name: "derive", run: bringUpToDate }];
  if (post)
    jobs.push(
      { name: "digest", run: sendDigests },
      { name: "pressing", run: warnOfLimits },
      { name: "post", run: (now) => sendWaiting(post, now, () => stopped) },
    );
  return {
    async tick(now) {
      for (const { name, run } of jobs) {
        if (stopped) return;
        await run(now).catch((error: unknown) => log.error("A job failed.", { command: name, error }));
      }
    },
    stop() {
      stopped = true;
    },
  };
}
