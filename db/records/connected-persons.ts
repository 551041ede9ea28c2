import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import { notFound } from "#domain/refusals.ts";
import { compiled, given } from "../compiled.ts";
import { connectedPersons } from "../schema/families.ts";
import type { CaseFile } from "./cases.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export const insertConnectedPerson = (tx: Writing, row: typeof connectedPersons.$inferInsert) =>
  insertRow(tx, connectedPersons, row);

export const withdrawConnectedPerson = (
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<typeof connectedPersons.$inferSelect>,
) => amendRow(tx, connectedPersons, at, changes);

/** @throws NotFound */
export async function findConnectedPerson(db: Db, caseFile: CaseFile, id: string) {
  const [found] = await db
    .select()
    .from(connectedPersons)
    .where(and(eq(connectedPersons.caseId, caseFile.id), eq(connectedPersons.id, id)));
  if (!found) throw notFound();
  return found;
}

const connectedWith = compiled((db) =>
  db
    .select({ id: connectedPersons.id, kind: connectedPersons.kind, country: connectedPersons.country })
    .from(connectedPersons)
    .where(
      and(
        eq(connectedPersons.caseId, given(connectedPersons.caseId, "caseId")),
        isNull(connectedPersons.withdrawnAt),
      ),
    )
    .orderBy(asc(connectedPersons.recordedAt), asc(connectedPersons.id)),
);
/** What each is to the person of a file, and in which country. Who they are stays sealed. */
export const listConnectedPersons = (db: Db, { id }: CaseFile) => connectedWith(db, { caseId: id });
