import { and, asc, desc, eq, exists, gt, inArray, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { type Db, likeFolded } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { riskOf } from "#domain/cases/risk-order.ts";
import type { HouseholdFilter, HouseholdSort } from "#domain/lists/households.ts";
import { cases, standings } from "../schema/cases.ts";
import { householdMembers, households } from "../schema/families.ts";
import { afterPlace } from "./after-place.ts";
import { COUNTED_TO } from "./count-cases.ts";
import { countUpTo } from "./count-up-to.ts";
import { officesOf } from "./which-cases.ts";

/** Of one office, exactly these by number, those whose number is like this pattern, or of which somebody stands so. */
export type WhichHouseholds = Pick<HouseholdFilter, "whereabouts" | "risk"> & {
  officeId?: string | undefined;
  numbers?: string[] | undefined;
  like?: string;
};
/** What the sorts order by, of the last household of a page. */
export type HouseholdPlace = { number: string; recordedAt: Date };
export type HouseholdPage = { sort?: HouseholdSort; after?: HouseholdPlace | undefined; most: number };

/** Households, a row a member, as far as the members' files are in this scope. */
export function listHouseholds(
  db: Db,
  scope: Scope,
  which: WhichHouseholds,
  { sort = "number", after, most }: HouseholdPage,
) {
  const chosen = db
    .select({
      id: households.id,
      number: households.number,
      officeId: households.officeId,
      madeAt: sql`${households.recordedAt}`.mapWith(households.recordedAt).as("made_at"),
    })
    .from(households)
    .where(and(whichHouseholds(db, scope, which), after && following(sort, after)))
    .orderBy(...(sort === "newest" ? NEWEST : [asc(households.number)]))
    .limit(most)
    .as("chosen");
  return db
    .select({
      id: chosen.id,
      number: chosen.number,
      officeId: chosen.officeId,
      madeAt: chosen.madeAt as SQL.Aliased<Date>,
      place: householdMembers.place,
      pseudonym: cases.pseudonym,
      open: standings.open,
      risk: standings.risk,
      whereabouts: standings.whereabouts,
    })
    .from(chosen)
    .leftJoin(
      householdMembers,
      and(eq(householdMembers.householdId, chosen.id), isNull(householdMembers.leftAt)),
    )
    .leftJoin(cases, and(eq(cases.id, householdMembers.id), inArray(cases.officeId, [...scope.offices])))
    .leftJoin(standings, eq(standings.caseId, cases.id))
    .orderBy(
      ...(sort === "newest" ? [desc(chosen.madeAt)] : []),
      asc(chosen.number),
      asc(householdMembers.recordedAt),
      asc(householdMembers.id),
    );
}

const NEWEST = [desc(households.recordedAt), asc(households.number)];

const following = (sort: HouseholdSort, { number, recordedAt }: HouseholdPlace) =>
  afterPlace([
    ...(sort === "newest" ? [{ by: households.recordedAt, last: recordedAt, descending: true }] : []),
    { by: households.number, last: number },
  ]);

export type HouseholdMemberRow = Awaited<ReturnType<typeof listHouseholds>>[number];

export const countHouseholds = (db: Db, scope: Scope, which: WhichHouseholds) =>
  countUpTo(
    db,
    db
      .select({ id: households.id })
      .from(households)
      .where(whichHouseholds(db, scope, which))
      .limit(COUNTED_TO + 1),
  );

const whichHouseholds = (
  db: Db,
  scope: Scope,
  { officeId, numbers, like, whereabouts, risk }: WhichHouseholds,
) =>
  and(
    inArray(households.officeId, officesOf(scope, officeId === undefined ? {} : { officeId })),
    numbers && inArray(households.number, numbers),
    like === undefined ? undefined : likeFolded(households.number, like),
    whereabouts && exists(members(db, scope, eq(standings.whereabouts, whereabouts))),
    risk && exists(members(db, scope, and(eq(standings.risk, riskOf(risk)), eq(standings.open, true)))),
    risk && notExists(members(db, scope, and(gt(standings.risk, riskOf(risk)), eq(standings.open, true)))),
  );

/** Of a household, those whose file is in this scope and stands so. */
const members = (db: Db, scope: Scope, stands: SQL | undefined) =>
  db
    .select({ one: sql`1` })
    .from(householdMembers)
    .innerJoin(standings, eq(standings.caseId, householdMembers.id))
    .where(
      and(
        eq(householdMembers.householdId, households.id),
        isNull(householdMembers.leftAt),
        inArray(standings.officeId, [...scope.offices]),
        stands,
      ),
    );
