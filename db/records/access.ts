import type { Db } from "#dialect";
import { accessLog } from "../schema/history.ts";

export async function insertAccesses(db: Db, accesses: (typeof accessLog.$inferInsert)[]) {
  if (accesses.length > 0) await db.insert(accessLog).values(accesses);
}
