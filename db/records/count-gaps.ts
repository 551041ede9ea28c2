import { inArray, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Gap } from "#domain/vocabulary/gaps.ts";
import { gaps } from "../schema/cases.ts";

/** On how many open files of these offices each of these is missing; what is missing on none is left out. */
export async function countGaps(db: Db, offices: string[]): Promise<Map<Gap, number>> {
  const rows = await db
    .select({ gap: gaps.gap, count: sql<number>`count(*)`.mapWith(Number) })
    .from(gaps)
    .where(inArray(gaps.officeId, offices))
    .groupBy(gaps.gap);
  return new Map(rows.map(({ gap, count }) => [gap, count]));
}
