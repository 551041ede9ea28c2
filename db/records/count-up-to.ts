import { type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import { COUNTED_TO, type Count } from "./count-cases.ts";

/** How many rows these are, as far as a list counts: at most `COUNTED_TO + 1` of them are read. */
export async function countUpTo(db: Db, rows: SQLWrapper): Promise<Count> {
  const counted = sql<number>`(select count(*) from (${rows}) as counted)`.mapWith(Number);
  const [found] = await db.select({ count: counted }).from(sql`(select 1 as one) as once`);
  const count = found?.count ?? 0;
  return { count: Math.min(count, COUNTED_TO), more: count > COUNTED_TO };
}
