import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase, insertNote } from "#db/records/cases.ts";
import { NOTE_KINDS } from "#domain/vocabulary/note-kinds.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import { readHappened, whenRecorded } from "./happened.ts";
import { officeOf } from "./office-of.ts";

/** Adds a note to a file. Its text is sealed; the wording should be pseudonymous all the same. */
export const addNote = command({
  name: "note.add",
  guards: "nothing",
  input: z.object({
    caseNumber,
    kind: z.enum(NOTE_KINDS, "form.choose").default("other"),
    text: z.string("note.text_missing").trim().min(1, "note.text_missing").pipe(narrative),
    when: when.optional(),
    /** What they told counsel in confidence: it leaves in nothing unless somebody says so, and no auditor reads it. */
    privileged: z.boolean().default(false),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { timeZone } = officeOf(actor, file.officeId);
    const when = input.when ? readHappened("when", input.when, { now, timeZone }) : undefined;
    const id = uuid();
    const { text, kind, privileged, toldBy, reliability } = input;
    const said = { text, toldBy, reliability, ...(when && { when: whenRecorded(when) }) };
    const note = await insertNote(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      kind,
      ...(privileged && { privileged }),
      happenedFrom: when?.earliest ?? null,
      happenedTo: when?.latest ?? null,
      sealed: await tx.seal({ table: "notes", id, chain: file.chain, version: 1 }, "note", said),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "note.added",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "notes", id, version: note.version },
      ...(when && { when }),
      details: { by: actor.name, kind, ...(privileged && { privileged }), ...said },
    };
  },
});
