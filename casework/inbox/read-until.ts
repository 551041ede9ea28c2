import { findInbox, type Inbox } from "#db/records/inboxes.ts";
import type { Db } from "#dialect";
import type { InboxKind } from "#domain/vocabulary/inbox-kinds.ts";

const WEEK_MS = 7 * 24 * 3_600_000;
const MONTH_MS = 30 * 24 * 3_600_000;

/** What is older than a month is no news any more, whoever has read it. */
export const oldest = (now: Date) => new Date(now.getTime() - MONTH_MS);

/** What somebody has read of what concerns them, and what of it they do not want to be told. */
export type InboxOf = { until: Date; also: ReadAlso; off: InboxKind[] };
/** Single items, younger than what was read as a whole, and none of them younger than this. */
type ReadAlso = { until: Date; items: string[] };

/** Who never said what they have read has read what is older than a week. */
export async function inboxOf(db: Db, userId: string, now: Date): Promise<InboxOf> {
  const inbox = await findInbox(db, userId);
  if (!inbox) return { until: neverRead(now), also: NOTHING, off: [] };
  const until = new Date(Math.max(inbox.readUntil.getTime(), oldest(now).getTime()));
  return { until, also: readAlso(inbox, until), off: inbox.off ?? [] };
}

/** What was read as a whole since makes single items of before needless. */
export function readAlso({ readAlso }: Pick<Inbox, "readAlso">, until: Date): ReadAlso {
  if (!readAlso || readAlso.until <= until.getTime()) return NOTHING;
  return { until: new Date(readAlso.until), items: readAlso.items };
}

const NOTHING: ReadAlso = { until: new Date(0), items: [] };

/** Whether somebody has read an item, as it stands now: what comes back later is to be read again. */
export const isRead = ({ key, at }: { key: string; at: Date }, { until, also }: InboxOf): boolean =>
  at <= until || (at <= also.until && also.items.includes(key));

export const neverRead = (now: Date) => new Date(now.getTime() - WEEK_MS);

/** A command may be saved so long after its time (the longest transaction): what is younger may have company yet. */
const SETTLED_AFTER_MS = 30_000;
export const settledAt = (now: Date) => new Date(now.getTime() - SETTLED_AFTER_MS);
