import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { notFound } from "#domain/refusals.ts";
import { compiled, compiledForList, given, givenIn } from "../compiled.ts";
import { cases, identities, notes, whereabouts } from "../schema/cases.ts";
import { putBeginnings } from "./pseudonyms.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

/** A file that was found in somebody's scope: what belongs to it is read with it, never by an id alone. */
export type CaseFile = typeof cases.$inferSelect;
export type Note = typeof notes.$inferSelect;
export type WhereaboutsRecord = typeof whereabouts.$inferSelect;

const numbered = compiledForList<{ number: string }, CaseFile>((db, offices) =>
  db
    .select()
    .from(cases)
    .where(and(eq(cases.number, given(cases.number, "number")), givenIn(cases.officeId, offices))),
);
/** The file of this number, if it is one of this scope's offices. @throws NotFound, the same for one that does not exist */
export async function findCase(db: Db, scope: Scope, caseNumber: string): Promise<CaseFile> {
  const [found] = await numbered(db, [...scope.offices], { number: caseNumber });
  if (!found) throw notFound();
  return found;
}

/** Those of these files that are of this scope's offices, by number. */
export const findCases = (db: Db, scope: Scope, numbers: readonly string[]): Promise<CaseFile[]> =>
  db
    .select()
    .from(cases)
    .where(and(inArray(cases.number, [...numbers]), inArray(cases.officeId, [...scope.offices])))
    .orderBy(asc(cases.number));

const toDerive = compiled<{ id: string }, CaseFile>((db) =>
  db
    .select()
    .from(cases)
    .where(eq(cases.id, given(cases.id, "id"))),
);
/** For deriving alone, which nobody asks for and nobody sees. */
export async function findCaseToDerive(db: Db, caseId: string): Promise<CaseFile> {
  const [found] = await toDerive(db, { id: caseId });
  if (!found) throw notFound();
  return found;
}

export async function insertCase(tx: Writing, row: typeof cases.$inferInsert): Promise<CaseFile> {
  const file = await insertRow(tx, cases, row);
  await putBeginnings(tx.db, file);
  return file;
}
export async function amendCase(
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<CaseFile>,
): Promise<CaseFile | undefined> {
  const file = await amendRow(tx, cases, at, changes);
  if (file && changes.pseudonymFolded !== undefined) await putBeginnings(tx.db, file);
  return file;
}

export const insertIdentity = (tx: Writing, row: typeof identities.$inferInsert) =>
  insertRow(tx, identities, row);
const identitiesOf = compiled((db) =>
  db
    .select()
    .from(identities)
    .where(eq(identities.id, given(identities.id, "id")))
    .orderBy(identities.version),
);
export const listIdentities = (db: Db, { id }: CaseFile) => identitiesOf(db, { id });

export const insertNote = (tx: Writing, row: typeof notes.$inferInsert) => insertRow(tx, notes, row);
export async function findNote(db: Db, caseFile: CaseFile, id: string) {
  const [note] = await db
    .select()
    .from(notes)
    .where(and(eq(notes.caseId, caseFile.id), eq(notes.id, id)));
  return note;
}
export const amendNote = (tx: Writing, at: { id: string; version: number }, changes: Partial<Note>) =>
  amendRow(tx, notes, at, changes);

export const insertWhereabouts = (tx: Writing, row: typeof whereabouts.$inferInsert) =>
  insertRow(tx, whereabouts, row);
const whereaboutsOf = compiled<{ caseId: string }, WhereaboutsRecord>((db) =>
  db
    .select()
    .from(whereabouts)
    .where(eq(whereabouts.caseId, given(whereabouts.caseId, "caseId")))
    .orderBy(whereabouts.sinceTo, whereabouts.sinceFrom, whereabouts.id),
);
/** What is known latest comes last; what is said of a moment that nobody knows held when it was recorded. */
export const listWhereabouts = (db: Db, { id }: CaseFile): Promise<WhereaboutsRecord[]> =>
  whereaboutsOf(db, { caseId: id });
export const amendWhereabouts = (
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<WhereaboutsRecord>,
) => amendRow(tx, whereabouts, at, changes);
