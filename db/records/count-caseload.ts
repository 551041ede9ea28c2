import { inArray, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { standings } from "../schema/cases.ts";
import { overdueCases, type Which, whichCases } from "./which-cases.ts";

/** How many open files each caseworker has, how many of them at high or extreme risk, and in how many we are overdue. */
export async function countCaseload(db: Db, scope: Scope, which: Which, now: Date) {
  const overdue = overdueCases(db, scope, which, now);
  return db
    .select({
      assigneeId: standings.assigneeId,
      files: sql<number>`count(*)`.mapWith(Number),
      grave: sql<number>`sum(case when ${standings.risk} >= 3 then 1 else 0 end)`.mapWith(Number),
      overdue: sql<number>`sum(case when ${inArray(standings.caseId, overdue)} then 1 else 0 end)`.mapWith(
        Number,
      ),
    })
    .from(standings)
    .where(whichCases(db, scope, which, now))
    .groupBy(standings.assigneeId);
}
