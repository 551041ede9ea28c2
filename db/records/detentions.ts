import { and, asc, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { notFound } from "#domain/refusals.ts";
import { contacts, detentions } from "../schema/detentions.ts";
import { places } from "../schema/organisation.ts";
import type { CaseFile } from "./cases.ts";
import { standingOf } from "./of-a-file.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type Detention = typeof detentions.$inferSelect;
export type Contact = typeof contacts.$inferSelect;
type At = { id: string; version: number };

export const insertDetention = (tx: Writing, row: typeof detentions.$inferInsert) =>
  insertRow(tx, detentions, row);
export const amendDetention = (tx: Writing, at: At, changes: Partial<Detention>) =>
  amendRow(tx, detentions, at, changes);

/** All detentions of a file that were not withdrawn as wrong, earliest first. */
export const listDetentions: (db: Db, caseFile: CaseFile) => Promise<Detention[]> = standingOf(
  detentions,
  asc(detentions.takenFrom),
  asc(detentions.id),
);

/** @throws NotFound */
export async function findDetention(db: Db, caseFile: CaseFile, id: string): Promise<Detention> {
  const [found] = await db
    .select()
    .from(detentions)
    .where(and(eq(detentions.caseId, caseFile.id), eq(detentions.id, id)));
  if (!found) throw notFound();
  return found;
}

/** Where somebody is held: whoever sees their file is told, whichever office has entered the place. */
export async function findPlaceOf(db: Db, { placeId }: { placeId: string | null }) {
  if (placeId === null) return undefined;
  const [place] = await db.select().from(places).where(eq(places.id, placeId));
  return place;
}

export const insertContact = (tx: Writing, row: typeof contacts.$inferInsert) => insertRow(tx, contacts, row);
export const amendContact = (tx: Writing, at: At, changes: Partial<Contact>) =>
  amendRow(tx, contacts, at, changes);

/** All contacts of a file that were not withdrawn, earliest first. */
export const listContacts: (db: Db, caseFile: CaseFile) => Promise<Contact[]> = standingOf(
  contacts,
  asc(contacts.atFrom),
  asc(contacts.id),
);

export async function findContact(db: Db, caseFile: CaseFile, id: string) {
  const [found] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.caseId, caseFile.id), eq(contacts.id, id)));
  return found;
}

/** The places at which this scope's people were held most often since then, most often first. */
export function listPlacesUsed(db: Db, scope: Scope, since: Date, most: number) {
  const times = sql<number>`count(*)`.mapWith(Number).as("times");
  return db
    .select({ id: places.id, name: places.name, city: places.city, times })
    .from(detentions)
    .innerJoin(places, eq(places.id, detentions.placeId))
    .where(
      and(
        inArray(places.officeId, [...scope.offices]),
        gte(detentions.recordedAt, since),
        isNull(detentions.withdrawnAt),
      ),
    )
    .groupBy(places.id, places.name, places.city)
    .orderBy(desc(times), asc(places.name))
    .limit(most);
}
