import { eq, lt } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Bucket } from "#domain/access/throttle.ts";
import { throttles } from "../schema/users.ts";

/** Attempts are counted by a keyed hash of what they were about. */
export async function findThrottle(db: Db, id: string): Promise<Bucket | undefined> {
  const [found] = await db.select().from(throttles).where(eq(throttles.id, id));
  return found;
}

export async function putThrottle(db: Db, id: string, { points, endsAt, blockedUntil }: Bucket) {
  const set = { points, endsAt, blockedUntil };
  await db
    .insert(throttles)
    .values({ id, ...set })
    .onConflictDoUpdate({ target: throttles.id, set });
}

/** Forgets what has ended. */
export async function deleteThrottlesEnded(db: Db, before: Date) {
  await db.delete(throttles).where(lt(throttles.endsAt, before));
}
