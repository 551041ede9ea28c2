import { amendNote, findNote } from "#db/records/cases.ts";
import { notFound } from "#domain/refusals.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { type Correction, changedSince, differences } from "./correction.ts";

type Said = { text?: string; when?: unknown };

export const correctNote: Correction = async (story) => {
  const { actor, file, id, input, now, tx } = story;
  const note = await findNote(tx.db, file, id);
  if (!note) throw notFound();
  const bound = { table: "notes", id, chain: file.chain, version: note.version };
  const said = await tx.open<Said>(bound, "note", note.sealed);
  if (said === "unreadable") throw new Error("A note does not open.");
  const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
  const when = input.when ? readHappened("when", input.when, here) : undefined;
  const is = { text: input.text, when: when && whenRecorded(when) };
  const told = differences(said, is, input);
  const right = { ...said, ...told.is, withdrawn: input.neverHappened };
  const changed = await amendNote(
    tx,
    { id, version: input.version },
    {
      ...(when && { happenedFrom: when.earliest, happenedTo: when.latest }),
      sealed: await tx.seal({ ...bound, version: input.version + 1 }, "note", right),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "notes", note.version, told);
  // What corrects something privileged is privileged too.
  return { version: changed.version, privileged: note.privileged === true, ...(when && { when }), ...told };
};
