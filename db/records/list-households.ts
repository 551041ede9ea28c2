import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { type Db, likeFolded } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { cases, standings } from "../schema/cases.ts";
import { householdMembers, households } from "../schema/families.ts";
import { COUNTED_TO } from "./count-cases.ts";
import { countUpTo } from "./count-up-to.ts";
import { officesOf } from "./which-cases.ts";

/** Of one office, exactly these by number, or those whose number is like this pattern. */
export type WhichHouseholds = { officeId?: string | undefined; numbers?: string[]; like?: string };

/** Households in the order of their numbers, a row a member, as far as the members' files are in this scope. */
export function listHouseholds(
  db: Db,
  scope: Scope,
  which: WhichHouseholds,
  page: { after?: string | undefined; most: number },
) {
  const chosen = db
    .select({ id: households.id, number: households.number, officeId: households.officeId })
    .from(households)
    .where(and(whichHouseholds(scope, which), page.after ? gt(households.number, page.after) : undefined))
    .orderBy(asc(households.number))
    .limit(page.most)
    .as("chosen");
  return db
    .select({
      id: chosen.id,
      number: chosen.number,
      officeId: chosen.officeId,
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
    .orderBy(asc(chosen.number), asc(householdMembers.recordedAt), asc(householdMembers.id));
}

export type HouseholdMemberRow = Awaited<ReturnType<typeof listHouseholds>>[number];

export const countHouseholds = (db: Db, scope: Scope, which: WhichHouseholds) =>
  countUpTo(
    db,
    db
      .select({ id: households.id })
      .from(households)
      .where(whichHouseholds(scope, which))
      .limit(COUNTED_TO + 1),
  );

const whichHouseholds = (scope: Scope, { officeId, numbers, like }: WhichHouseholds) =>
  and(
    inArray(households.officeId, officesOf(scope, officeId === undefined ? {} : { officeId })),
    numbers && inArray(households.number, numbers),
    like === undefined ? undefined : likeFolded(households.number, like),
  );
