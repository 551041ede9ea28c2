import { now } from "#casework/clock.ts";
import { flushAccessLog } from "#casework/history/access-log.ts";
import { recordStrangers } from "#casework/history/refusals.ts";

/** What waits in memory is written before the database closes. */
export async function beforeClosing() {
  await flushAccessLog();
  await recordStrangers(() => true, now());
}
