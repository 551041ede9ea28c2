import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { cases, standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";

/** Whose limits, and which: ours that have passed, and those beyond which somebody is held still; others that passed not long ago; and all that end soon. */
export type Limits = { userId: string; passedSince: Date; until: Date };

/** The limits on the open files of one caseworker and on those that nobody has, what is over first, then by moment. */
export const listLimits = (db: Db, scope: Scope, limits: Limits, most: number) =>
  db
    .select({
      clock: clocks.clock,
      caseNumber: cases.number,
      pseudonym: cases.pseudonym,
      officeId: standings.officeId,
      assigneeId: standings.assigneeId,
    })
    .from(standings)
    .innerJoin(clocks, eq(clocks.caseId, standings.caseId))
    .innerJoin(cases, eq(cases.id, standings.caseId))
    .where(pressing(scope, limits))
    .orderBy(asc(clocks.dueAt), asc(clocks.caseId), asc(clocks.key))
    .limit(most);

export async function countLimits(db: Db, scope: Scope, limits: Limits): Promise<number> {
  const [found] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(standings)
    .innerJoin(clocks, eq(clocks.caseId, standings.caseId))
    .where(pressing(scope, limits));
  return found?.count ?? 0;
}

/** What others let pass stands in its file, and must not hide what is to come; what we owe stays, and so does whoever is held without ground. */
const pressing = (scope: Scope, { userId, passedSince, until }: Limits) =>
  and(
    inArray(standings.officeId, [...scope.offices]),
    eq(standings.open, true),
    or(eq(standings.assigneeId, userId), isNull(standings.assigneeId)),
    eq(clocks.running, true),
    lte(clocks.dueAt, until),
    or(eq(clocks.kind, "our_deadline"), gt(clocks.dueAt, passedSince), eq(clocks.beyond, true)),
  );
