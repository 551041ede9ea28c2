import { store } from "#db/connection.ts";
import type { Calendar } from "#db/records/calendars.ts";
import { listLastSeen, setLastSeen } from "#db/records/users.ts";
import { log } from "../log.ts";

const DAY_MS = 86_400_000;

/** Keeps when a calendar last asked, to the day. What cannot be kept (a full disk) keeps nobody from reading. */
export async function noteUse({ id }: Calendar, now: Date) {
  const last = (await listLastSeen(store().reader, [id])).at(0)?.lastSeenAt;
  if (last && Math.abs(now.getTime() - last.getTime()) < DAY_MS) return;
  await store()
    .transaction((db) => setLastSeen(db, id, now))
    .catch((error: unknown) => log.error("When a calendar last asked was not kept.", { error }));
}
