import { and, desc, eq, inArray, max, ne, or, sql } from "drizzle-orm";
import { type Db, likeFolded } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { cases, standings } from "../schema/cases.ts";
import { accessLog } from "../schema/history.ts";
import { begunWith } from "./pseudonyms.ts";

const choice = { caseNumber: cases.number, pseudonym: cases.pseudonym, whereabouts: standings.whereabouts };

/** Open files that somebody carries whose person is not detained: those they looked at last come first. */
export function listCasesLookedAtLast(db: Db, scope: Scope, userId: string, most: number) {
  const looks = db
    .select({ caseId: accessLog.caseId, last: max(accessLog.at).as("last") })
    .from(accessLog)
    .where(eq(accessLog.actorId, userId))
    .groupBy(accessLog.caseId)
    .as("looks");
  return db
    .select(choice)
    .from(standings)
    .innerJoin(cases, eq(cases.id, standings.caseId))
    .leftJoin(looks, eq(looks.caseId, cases.id))
    .where(
      and(
        inArray(cases.officeId, [...scope.offices]),
        eq(standings.assigneeId, userId),
        eq(standings.open, true),
        ne(standings.whereabouts, "detained"),
      ),
    )
    .orderBy(desc(sql`coalesce(${looks.last}, ${cases.openedAt})`), desc(cases.id))
    .limit(most);
}

/** Files of this scope of whose pseudonym some word begins so, folded, or whose number ends so. */
export const listCasesLike = (
  db: Db,
  scope: Scope,
  { folded, digits }: { folded: string; digits: string },
  most: number,
) =>
  db
    .select(choice)
    .from(cases)
    .innerJoin(standings, eq(standings.caseId, cases.id))
    .where(
      and(
        inArray(cases.officeId, [...scope.offices]),
        or(
          folded === "" ? undefined : inArray(cases.id, begunWith(db, scope.offices, folded)),
          digits === "" ? undefined : likeFolded(cases.number, `%-${digits.padStart(5, "0")}`),
        ) ?? sql`1 = 0`,
      ),
    )
    .orderBy(cases.pseudonymFolded, cases.number)
    .limit(most);
