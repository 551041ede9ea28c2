import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { compiled, given } from "../compiled.ts";
import { caseNumbers, installations, offices, places } from "../schema/organisation.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type Office = typeof offices.$inferSelect;
export type Place = typeof places.$inferSelect;

export async function findInstallation(db: Db) {
  const [installation] = await db.select().from(installations).limit(1);
  return installation;
}
export const insertInstallation = (tx: Writing, row: typeof installations.$inferInsert) =>
  insertRow(tx, installations, row);

export const insertOffice = (tx: Writing, row: typeof offices.$inferInsert) => insertRow(tx, offices, row);
export const amendOffice = (tx: Writing, at: { id: string; version: number }, changes: Partial<Office>) =>
  amendRow(tx, offices, at, changes);

/** All offices: their names are known to all staff. */
export const listOffices = (db: Db) => allOffices(db, {});
const allOffices = compiled((db) => db.select().from(offices).orderBy(asc(offices.name), asc(offices.id)));

const officeOf = compiled<{ id: string }, Office>((db) =>
  db
    .select()
    .from(offices)
    .where(eq(offices.id, given(offices.id, "id"))),
);
export const findOffice = async (db: Db, id: string) => (await officeOf(db, { id })).at(0);
export async function findOfficeByCode(db: Db, code: string) {
  const [office] = await db.select().from(offices).where(eq(offices.code, code));
  return office;
}

export const insertPlace = (tx: Writing, row: typeof places.$inferInsert) => insertRow(tx, places, row);

/** The places that the offices of this scope use. */
export const listPlaces = (db: Db, scope: Scope) =>
  db
    .select()
    .from(places)
    .where(inArray(places.officeId, [...scope.offices]))
    .orderBy(asc(places.name), asc(places.id));

/** The places of all offices, for those who administer them. */
export const listAllPlaces = (db: Db) => db.select().from(places).orderBy(asc(places.name), asc(places.id));

export async function findPlace(db: Db, scope: Scope, id: string) {
  const [place] = await db
    .select()
    .from(places)
    .where(and(eq(places.id, id), inArray(places.officeId, [...scope.offices])));
  return place;
}

/** What these places are called; one of another office has no name here. */
export async function listPlacesNamed(db: Db, scope: Scope, ids: (string | undefined)[]) {
  const asked = ids.filter((id) => id !== undefined);
  if (asked.length === 0) return [];
  return db
    .select({ id: places.id, name: places.name, city: places.city })
    .from(places)
    .where(and(inArray(places.id, asked), inArray(places.officeId, [...scope.offices])));
}

/** The next file number of an office and year, from 1; a number once given is never given again. */
export const takeCaseNumber = (db: Db, officeCode: string, year: number) =>
  takeNumber(db, `${officeCode}-${year}`);

/** The next household number of an office, from 1, counted over all years. */
export const takeHouseholdNumber = (db: Db, officeCode: string) => takeNumber(db, `${officeCode}-H`);

async function takeNumber(db: Db, series: string): Promise<number> {
  const [row] = await db
    .insert(caseNumbers)
    .values({ id: series, last: 1 })
    .onConflictDoUpdate({ target: caseNumbers.id, set: { last: sql`${caseNumbers.last} + 1` } })
    .returning();
  if (!row) throw new Error("No number came back.");
  return row.last;
}
