import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import { connectedPersons } from "../schema/families.ts";
import type { CaseFile } from "./cases.ts";
import { insertRow, type Writing } from "./writing.ts";

export const insertConnectedPerson = (tx: Writing, row: typeof connectedPersons.$inferInsert) =>
  insertRow(tx, connectedPersons, row);

/** What each is to the person of a file, and in which country. Who they are stays sealed. */
export const listConnectedPersons = (db: Db, caseFile: CaseFile) =>
  db
    .select({ id: connectedPersons.id, kind: connectedPersons.kind, country: connectedPersons.country })
    .from(connectedPersons)
    .where(and(eq(connectedPersons.caseId, caseFile.id), isNull(connectedPersons.withdrawnAt)))
    .orderBy(asc(connectedPersons.recordedAt), asc(connectedPersons.id));
