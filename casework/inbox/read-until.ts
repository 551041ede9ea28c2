import { findInbox } from "#db/records/inboxes.ts";
import type { Db } from "#dialect";

const WEEK_MS = 7 * 24 * 3_600_000;
const MONTH_MS = 30 * 24 * 3_600_000;

/** What is older than a month is no news any more, whoever has read it. */
export const oldest = (now: Date) => new Date(now.getTime() - MONTH_MS);

/** Until when somebody has read what concerns them; who never said so has read what is older than a week. */
export async function readUntil(db: Db, userId: string, now: Date): Promise<Date> {
  const inbox = await findInbox(db, userId);
  if (!inbox) return new Date(now.getTime() - WEEK_MS);
  return new Date(Math.max(inbox.readUntil.getTime(), oldest(now).getTime()));
}

/** A command may be saved so long after its time (the longest transaction): what is younger may have company yet. */
const SETTLED_AFTER_MS = 30_000;
export const settledAt = (now: Date) => new Date(now.getTime() - SETTLED_AFTER_MS);
