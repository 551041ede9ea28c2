import { inArray, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import { isIn } from "#domain/cases/situations.ts";
import { type Gap, SITUATIONS, type Situation } from "#domain/vocabulary/gaps.ts";
import { gaps, standings } from "../schema/cases.ts";

/** On how many files of these offices each of these is missing; what is missing on none is left out. */
export async function countGaps(db: Db, offices: string[]): Promise<Map<Gap, number>> {
  const rows = await db
    .select({ gap: gaps.gap, count: sql<number>`count(*)`.mapWith(Number) })
    .from(gaps)
    .where(inArray(gaps.officeId, offices))
    .groupBy(gaps.gap);
  return new Map(rows.map(({ gap, count }) => [gap, count]));
}

/** How many files of these offices are in each situation: on which each gap could be. */
export async function countSituations(db: Db, offices: string[]): Promise<Record<Situation, number>> {
  const rows = await db
    .select({ situations: standings.situations, count: sql<number>`count(*)`.mapWith(Number) })
    .from(standings)
    .where(inArray(standings.officeId, offices))
    .groupBy(standings.situations);
  const filesIn = (situation: Situation) =>
    rows.filter(({ situations }) => isIn(situations, situation)).reduce((sum, { count }) => sum + count, 0);
  return Object.fromEntries(SITUATIONS.map((one) => [one, filesIn(one)])) as Record<Situation, number>;
}
