import { amendContact, findContact, findDetention } from "#db/records/detentions.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { type Correction, changedSince, differences } from "./correction.ts";

type Said = { text?: string; when?: unknown };

export const correctContact: Correction = async (story) => {
  const { file, id, input, now, tx } = story;
  const contact = await findContact(tx.db, file, id);
  if (!contact) throw notFound();
  const { timeZone, takenFrom } = await findDetention(tx.db, file, contact.detentionId);
  const bound = { table: "contacts", id, chain: file.chain, version: contact.version };
  const said = await tx.open<Said>(bound, "contact", contact.sealed);
  if (said === "unreadable") throw new Error("A contact does not open.");
  const when = input.when ? readHappened("when", input.when, { now, timeZone }) : undefined;
  if (when?.precision === "unknown") throw ruleBroken("when", "detention.contact_when");
  if (when && when.latest < takenFrom) throw ruleBroken("when", "detention.contact_before_taken");
  const was = { ...said, outcome: contact.outcome };
  const is = { text: input.text, when: when && whenRecorded(when), outcome: input.outcome };
  const told = differences(was, is, input);
  const changed = await amendContact(
    tx,
    { id, version: input.version },
    {
      ...(when && { atFrom: when.earliest, atTo: when.latest }),
      ...(input.outcome && { outcome: input.outcome }),
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal({ ...bound, version: input.version + 1 }, "contact", { ...said, ...told.is }),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "contacts", contact.version, told);
  return { version: changed.version, ...(when && { when }), ...told };
};
