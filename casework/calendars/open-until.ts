import type { Calendar } from "#db/records/calendars.ts";
import { listLastSeen } from "#db/records/users.ts";
import type { Db } from "#dialect";

const DAY_MS = 86_400_000;
const MOST_MS = 365 * DAY_MS;
const UNUSED_MS = 180 * DAY_MS;

/** Until when an address is open, if no calendar asks there until then; and until when at most. */
export async function openUntil(db: Db, { id, createdAt }: Calendar): Promise<{ until: Date; most: Date }> {
  const usedAt = (await listLastSeen(db, [id])).at(0)?.lastSeenAt ?? createdAt;
  const most = new Date(createdAt.getTime() + MOST_MS);
  return { until: new Date(Math.min(most.getTime(), usedAt.getTime() + UNUSED_MS)), most };
}
