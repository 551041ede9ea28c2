import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#dialect";
import { notes } from "../schema/cases.ts";
import type { CaseFile } from "./cases.ts";

/** When the notes of a file say that somebody had contact with the person, or visited them. */
export const listNotesOfContact = (db: Db, { id }: CaseFile) =>
  db
    .select()
    .from(notes)
    .where(and(eq(notes.caseId, id), inArray(notes.kind, ["contact", "visit"])));
