import { and, desc, eq, getTableColumns, gt, inArray, isNotNull, max, ne, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { cases, standings } from "../schema/cases.ts";
import { entries } from "../schema/history.ts";
import { sessions, sessionUse } from "../schema/users.ts";

/** What others recorded since then in the files that somebody has now, newest first. */
export const listNews = (db: Db, scope: Scope, userId: string, since: Date, most: number) =>
  db
    .select({ entry: getTableColumns(entries), caseNumber: cases.number, pseudonym: cases.pseudonym })
    .from(entries)
    .innerJoin(standings, eq(standings.caseId, entries.caseId))
    .innerJoin(cases, eq(cases.id, entries.caseId))
    .where(ofOthers(scope, userId, since))
    .orderBy(desc(entries.at), desc(entries.hash))
    .limit(most);

export async function countNews(db: Db, scope: Scope, userId: string, since: Date): Promise<number> {
  const [found] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(entries)
    .innerJoin(standings, eq(standings.caseId, entries.caseId))
    .where(ofOthers(scope, userId, since));
  return found?.count ?? 0;
}

const ofOthers = (scope: Scope, userId: string, since: Date) =>
  and(
    inArray(entries.officeId, [...scope.offices]),
    gt(entries.at, since),
    isNotNull(entries.actorId),
    ne(entries.actorId, userId),
    eq(standings.assigneeId, userId),
    inArray(standings.officeId, [...scope.offices]),
  );

/** When somebody last used Panoh in a session other than this one, by the real clock. */
export async function findLastUse(db: Db, userId: string, sessionId: string): Promise<Date | undefined> {
  const [found] = await db
    .select({ at: max(sessionUse.lastSeenAt) })
    .from(sessionUse)
    .innerJoin(sessions, eq(sessions.id, sessionUse.id))
    .where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId)));
  return found?.at ?? undefined;
}
