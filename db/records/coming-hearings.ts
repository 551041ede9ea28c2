import { and, asc, eq, gt, isNull, not, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias, type Db } from "#dialect";
import { hearings } from "../schema/defence.ts";
import type { CaseFile } from "./cases.ts";

/** The hearings of a file that come, the next one first: those that are set, and those that were only named. */
export const listComingHearings = (db: Db, caseFile: CaseFile, now: Date) =>
  db
    .select({
      hearing: hearings,
      at: comesAt(now).mapWith(hearings.heldFrom) as SQL<Date>,
      /** it is the next one that was named at this hearing, not this one itself */
      named: sql<boolean>`${isNamedOnly(now)}`.mapWith(Boolean),
    })
    .from(hearings)
    .where(and(eq(hearings.caseId, caseFile.id), isNull(hearings.withdrawnAt), isComing(db, now)))
    .orderBy(asc(comesAt(now)), asc(hearings.id));

/** When a hearing comes: at its own time, or at that of the next one that was named at it. */
export const comesAt = (now: Date) =>
  sql`case when ${isSet(now)} then ${hearings.heldFrom} else ${hearings.nextAt} end`;

/** A hearing comes that is set, and one that was named at another. */
export const isComing = (db: Db, now: Date) => or(isSet(now), isNamed(db, now));

/** It is awaited, and lies ahead; of one that is known by its day alone the whole day does. */
export const isSet = (now: Date) => and(eq(hearings.result, "awaited"), gt(hearings.heldTo, now)) as SQL;

/** Of those that come: not it itself does, but the one that was named at it. */
export const isNamedOnly = (now: Date) => not(isSet(now));

/** A next one was named, and nothing of the same kind that came later is recorded of this file. */
function isNamed(db: Db, now: Date) {
  const later = alias(hearings, "later");
  const recorded = db
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.caseId, hearings.caseId),
        eq(later.kind, hearings.kind),
        gt(later.heldFrom, hearings.heldFrom),
        isNull(later.withdrawnAt),
      ),
    );
  return and(gt(hearings.nextAt, now), notExists(recorded));
}
