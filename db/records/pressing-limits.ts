import { and, asc, eq, gt, inArray, lte } from "drizzle-orm";
import type { Db } from "#dialect";
import { CLOCK_KINDS } from "#domain/clocks/rule.ts";
import { standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";

/** Since when a limit may have passed, and until when it ends, if it can be pressing now. */
type Span = { since: Date; now: Date; until: Date };

/** Running limits of open files that are pressing, or have passed since then: in whose hands, of which office. */
export const listPressingLimits = (db: Db, offices: readonly string[], { since, now, until }: Span) =>
  db
    .select({
      caseId: clocks.caseId,
      key: clocks.key,
      dueAt: clocks.dueAt,
      officeId: standings.officeId,
      assigneeId: standings.assigneeId,
    })
    .from(clocks)
    .innerJoin(standings, eq(standings.caseId, clocks.caseId))
    .where(
      and(
        inArray(clocks.officeId, [...offices]),
        eq(clocks.running, true),
        inArray(clocks.kind, [...CLOCK_KINDS]),
        gt(clocks.dueAt, since),
        lte(clocks.dueAt, until),
        lte(clocks.nowAt, now),
        eq(standings.open, true),
      ),
    )
    .orderBy(asc(clocks.dueAt), asc(clocks.caseId), asc(clocks.key));
