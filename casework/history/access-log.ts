import { v7 as uuid } from "uuid";
import { store } from "#db/connection.ts";
import { insertAccesses } from "#db/records/access.ts";
import { log } from "../log.ts";

export type Seen = { caseId?: string; officeId?: string };
type Access = Seen & { actorId: string; query: string; at: Date };

const BATCH = 200;
const AT_LATEST_MS = 1000;
const place = Symbol.for("panoh.access-log");
type Waiting = { accesses: Access[]; timer?: NodeJS.Timeout | undefined };
const waiting = ((globalThis as { [place]?: Waiting })[place] ??= { accesses: [] });

/** Notes that somebody looked at a file or list; written a second later at the latest, with others. */
export function noteAccess(access: Access) {
  waiting.accesses.push(access);
  if (waiting.accesses.length >= BATCH) void flushAccessLog();
  else waiting.timer ??= setTimeout(flushAccessLog, AT_LATEST_MS).unref();
}

/** Writes what waits; at shutdown too. What could not be written waits on. */
export async function flushAccessLog() {
  clearTimeout(waiting.timer);
  waiting.timer = undefined;
  const batch = waiting.accesses.splice(0);
  if (batch.length === 0) return;
  try {
    await store().transaction((db) =>
      insertAccesses(
        db,
        batch.map(({ caseId = null, officeId = null, ...access }) => ({
          id: uuid(),
          caseId,
          officeId,
          ...access,
        })),
      ),
    );
  } catch (error) {
    waiting.accesses.unshift(...batch.slice(-10_000));
    log.error("The access log was not written.", { error });
  }
}
