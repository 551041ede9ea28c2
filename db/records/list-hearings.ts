import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, not, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import type { HearingSort } from "#domain/lists/hearings.ts";
import type { HearingKind } from "#domain/vocabulary/hearing-kinds.ts";
import { cases, standings } from "../schema/cases.ts";
import { hearings } from "../schema/defence.ts";
import { afterPlace } from "./after-place.ts";
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
  /** not before a moment, and before another */
  since?: Date | undefined;
  before?: Date | undefined;
  /** until a moment, itself included */
  until?: Date;
  kind?: HearingKind | undefined;
};
/** What the sorts order by, of the last row of a page: its time, or its file's number. */
export type HearingPlace = { id: string } & ({ at: Date } | { number: string });
export type HearingPage = { sort?: HearingSort; after?: HearingPlace | undefined; most: number; now: Date };

/** Hearings of the open files in this scope: what comes in the order of time, what was held the latest first. */
export function listHearings(
  db: Db,
  scope: Scope,
  which: WhichHearings,
  { sort = "when", after, most, now }: HearingPage,
) {
  const coming = which.show === "coming";
  const when = whenOf(which, now);
  const inTime = coming ? asc(when) : desc(when);
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
    .where(and(whichHearings(db, scope, which, now), after && following(after, when, coming)))
    .orderBy(sort === "file" ? asc(cases.number) : inTime, asc(hearings.id))
    .limit(most);
}

export type HearingRow = Awaited<ReturnType<typeof listHearings>>[number];

/** When it comes, or when it was held. */
const whenOf = ({ show }: Pick<WhichHearings, "show">, now: Date) =>
  show === "coming" ? comesAt(now) : sql`${hearings.heldFrom}`;

const following = (after: HearingPlace, when: SQL, coming: boolean) =>
  afterPlace([
    "at" in after
      ? { by: when, last: sql.param(after.at, hearings.heldFrom), descending: !coming }
      : { by: cases.number, last: after.number },
    { by: hearings.id, last: after.id },
  ]);

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

function whichHearings(db: Db, scope: Scope, which: WhichHearings, now: Date) {
  const { show, officeId, numbers, carriedBy, assignedTo, since, before, until, kind } = which;
  const when = whenOf(which, now);
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
    since && gte(when, sql.param(since, hearings.heldFrom)),
    before && lt(when, sql.param(before, hearings.heldFrom)),
    until && lte(when, sql.param(until, hearings.heldFrom)),
    kind && eq(hearings.kind, kind),
  );
}

/** Hearings have an index by time, files of an office are most of all files: an expression keeps planners to the former. */
const OFFICE = sql`coalesce(${standings.officeId}, '')`;
