import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { notFound } from "#domain/refusals.ts";
import type { RelationKind } from "#domain/vocabulary/relation-kinds.ts";
import { compiled, given } from "../compiled.ts";
import { cases, standings } from "../schema/cases.ts";
import { detentions } from "../schema/detentions.ts";
import { householdMembers, households, relations } from "../schema/families.ts";
import type { CaseFile } from "./cases.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

/** A household that was found in somebody's scope. */
export type Household = typeof households.$inferSelect;
export type RelationRecord = typeof relations.$inferSelect;

export const insertHousehold = (tx: Writing, row: typeof households.$inferInsert) =>
  insertRow(tx, households, row);
export const amendHousehold = (
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<typeof households.$inferInsert>,
) => amendRow(tx, households, at, changes);
export const insertMember = (tx: Writing, row: typeof householdMembers.$inferInsert) =>
  insertRow(tx, householdMembers, row);
export const amendMember = (
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<typeof householdMembers.$inferInsert>,
) => amendRow(tx, householdMembers, at, changes);
export const insertRelation = (tx: Writing, row: typeof relations.$inferInsert) =>
  insertRow(tx, relations, row);
export const amendRelation = (
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<RelationRecord>,
) => amendRow(tx, relations, at, changes);

/** @throws NotFound, the same for a household of an office outside the scope */
export async function findHousehold(db: Db, scope: Scope, id: string): Promise<Household> {
  const [found] = await db
    .select()
    .from(households)
    .where(and(eq(households.id, id), inArray(households.officeId, [...scope.offices])));
  if (!found) throw notFound();
  return found;
}

const householdOf = compiled((db) =>
  db
    .select({ household: households })
    .from(householdMembers)
    .innerJoin(households, eq(households.id, householdMembers.householdId))
    .where(and(eq(householdMembers.id, given(householdMembers.id, "id")), isNull(householdMembers.leftAt))),
);
/** The household to which a file belongs. */
export const findHouseholdOf = async (db: Db, { id }: CaseFile): Promise<Household | undefined> =>
  (await householdOf(db, { id })).at(0)?.household;

const housemates = compiled((db) =>
  db
    .select({
      file: cases,
      place: householdMembers.place,
      whereabouts: standings.whereabouts,
      heldSince: detentions.recordedAt,
    })
    .from(householdMembers)
    .innerJoin(cases, eq(cases.id, householdMembers.id))
    .leftJoin(standings, eq(standings.caseId, cases.id))
    .leftJoin(detentions, eq(detentions.id, standings.detentionId))
    .where(
      and(
        eq(householdMembers.householdId, given(householdMembers.householdId, "id")),
        isNull(householdMembers.leftAt),
      ),
    )
    .orderBy(asc(householdMembers.recordedAt), asc(cases.number)),
);
/**
 * Who lives in a household, where each is now, and since when Panoh knows that they are held: for deriving, and nobody's list.
 * Where somebody is whose file was opened by this very command is not derived yet: null.
 */
export const listHousemates = (db: Db, { id }: Household) => housemates(db, { id });

/** The place that a file has in a household. @throws NotFound where it lives in another, in none, or has left */
export async function findMember(db: Db, household: Household, { id }: CaseFile) {
  const member = await findPlace(db, id);
  if (!member || member.householdId !== household.id || member.leftAt !== null) throw notFound();
  return member;
}

/** The last place that a file had in any household, also where it has left. */
export async function findPlace(db: Db, id: string) {
  const [found] = await db.select().from(householdMembers).where(eq(householdMembers.id, id));
  return found;
}

/** Who lives in a household, as far as their files are in this scope, in the order in which they joined. */
export const listMembers = (db: Db, scope: Scope, household: Household) =>
  db
    .select({ caseNumber: cases.number, pseudonym: cases.pseudonym, place: householdMembers.place })
    .from(householdMembers)
    .innerJoin(cases, eq(cases.id, householdMembers.id))
    .where(
      and(
        eq(householdMembers.householdId, household.id),
        isNull(householdMembers.leftAt),
        inArray(cases.officeId, [...scope.offices]),
      ),
    )
    .orderBy(asc(householdMembers.recordedAt), asc(cases.number));

/** What is recorded of two files, also where it was withdrawn: of both, or of neither. */
export async function findRelationBetween(
  db: Db,
  one: CaseFile,
  other: CaseFile,
  kind: RelationKind,
): Promise<RelationRecord | undefined> {
  const [found] = await db
    .select()
    .from(relations)
    .where(and(eq(relations.caseId, one.id), eq(relations.otherCaseId, other.id), eq(relations.kind, kind)));
  return found;
}

/** @throws NotFound */
export async function findRelation(db: Db, caseFile: CaseFile, id: string): Promise<RelationRecord> {
  const [found] = await db
    .select()
    .from(relations)
    .where(and(eq(relations.caseId, caseFile.id), eq(relations.id, id)));
  if (!found) throw notFound();
  return found;
}

/** Whom a person is related to, as far as their files are in this scope, and where they are now. */
export const listRelated = (db: Db, scope: Scope, caseFile: CaseFile) =>
  db
    .select({
      id: relations.id,
      kind: relations.kind,
      caseNumber: cases.number,
      pseudonym: cases.pseudonym,
      officeId: cases.officeId,
      whereabouts: standings.whereabouts,
      heldSince: standings.heldSince,
    })
    .from(relations)
    .innerJoin(cases, eq(cases.id, relations.otherCaseId))
    .innerJoin(standings, eq(standings.caseId, cases.id))
    .where(
      and(
        eq(relations.caseId, caseFile.id),
        isNull(relations.withdrawnAt),
        inArray(cases.officeId, [...scope.offices]),
      ),
    )
    .orderBy(asc(relations.recordedAt), asc(relations.id));
