import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, not, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { cases, standings } from "../schema/cases.ts";
import { hearings } from "../schema/defence.ts";
import { comesAt, isComing, isNamedOnly, isSet } from "./coming-hearings.ts";
import { COUNTED_TO } from "./count-cases.ts";
import { countUpTo } from "./count-up-to.ts";
import { numbered, officesOf } from "./which-cases.ts";

/** Coming, or held; of one office, of exactly these files by number, or of somebody's files and nobody's; until a moment. */
export type WhichHearings = {
  show: "coming" | "held";
  officeId?: string | undefined;
  numbers?: string[];
  carriedBy?: string;
  /** Somebody's files alone, or nobody's (null). */
  assignedTo?: string | null | undefined;
  until?: Date;
};
export type HearingPlace = { at: Date; id: string };

/** Hearings of the open files in this scope: what comes in the order of time, what was held the latest first. */
export function listHearings(
  db: Db,
  scope: Scope,
  which: WhichHearings,
  { after, most, now }: { after?: HearingPlace | undefined; most: number; now: Date },
) {
  const coming = which.show === "coming";
  const when = coming ? comesAt(now) : sql`${hearings.heldFrom}`;
  const place = after && {
    at: sql`${sql.param(after.at, hearings.heldFrom)}`,
    id: after.id,
  };
  const following =
    place &&
    (coming
      ? or(gt(when, place.at), and(eq(when, place.at), gt(hearings.id, place.id)))
      : or(lt(when, place.at), and(eq(when, place.at), gt(hearings.id, place.id))));
  return db
    .select({
      id: hearings.id,
      kind: hearings.kind,
      result: hearings.result,
      heldFrom: hearings.heldFrom,
      heldTo: hearings.heldTo,
      at: when.mapWith(hearings.heldFrom) as SQL<Date>,
      /** it is the next one that was named at a hearing before */
      named: sql<boolean>`${coming ? isNamedOnly(now) : sql`1 = 0`}`.mapWith(Boolean),
      officeId: standings.officeId,
      assigneeId: standings.assigneeId,
      number: cases.number,
      pseudonym: cases.pseudonym,
    })
    .from(hearings)
    .innerJoin(standings, eq(standings.caseId, hearings.caseId))
    .innerJoin(cases, eq(cases.id, hearings.caseId))
    .where(and(whichHearings(db, scope, which, now), following))
    .orderBy(coming ? asc(when) : desc(when), asc(hearings.id))
    .limit(most);
}

export type HearingRow = Awaited<ReturnType<typeof listHearings>>[number];

export const countHearings = (db: Db, scope: Scope, which: WhichHearings, now: Date) =>
  countUpTo(
    db,
    db
      .select({ id: hearings.id })
      .from(hearings)
      .innerJoin(standings, eq(standings.caseId, hearings.caseId))
      .where(whichHearings(db, scope, which, now))
      .limit(COUNTED_TO + 1),
  );

function whichHearings(
  db: Db,
  scope: Scope,
  { show, officeId, numbers, carriedBy, assignedTo, until }: WhichHearings,
  now: Date,
) {
  return and(
    isNull(hearings.withdrawnAt),
    inArray(OFFICE, officesOf(scope, officeId === undefined ? {} : { officeId })),
    eq(standings.open, true),
    show === "coming" ? isComing(db, now) : and(lte(hearings.heldFrom, now), not(isSet(now))),
    numbers && inArray(standings.caseId, numbered(db, [...scope.offices], numbers)),
    carriedBy === undefined
      ? undefined
      : or(eq(standings.assigneeId, carriedBy), isNull(standings.assigneeId)),
    assignedTo === undefined
      ? undefined
      : assignedTo === null
        ? isNull(standings.assigneeId)
        : eq(standings.assigneeId, assignedTo),
    until && lte(comesAt(now), sql.param(until, hearings.heldFrom)),
  );
}

/** Hearings have an index by time, files of an office are most of all files: an expression keeps planners to the former. */
const OFFICE = sql`coalesce(${standings.officeId}, '')`;
