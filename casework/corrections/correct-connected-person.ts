import { findConnectedPerson, withdrawConnectedPerson } from "#db/records/connected-persons.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { type Correction, changedSince } from "./correction.ts";

/** Who has no file can be taken back as wrong; who they are is sealed with the identity and is not rewritten here. */
export const correctConnectedPerson: Correction = async (story) => {
  const { file, id, input, now, tx } = story;
  const known = await findConnectedPerson(tx.db, file, id);
  if (!input.neverHappened) throw ruleBroken("", "correction.nothing");
  const { chain } = file;
  const bound = { table: "connected_persons", id, chain };
  const said = await tx.open<object>({ ...bound, version: known.version }, "connected_person", known.sealed);
  if (said === "unreadable") throw new Error("A connected person does not open.");
  const version = input.version + 1;
  const changed = await withdrawConnectedPerson(
    tx,
    { id, version: input.version },
    { withdrawnAt: now, sealed: await tx.seal({ ...bound, version }, "connected_person", said) },
  );
  const told = { was: {}, is: {} };
  if (!changed) throw await changedSince(tx.db, story, "connected_persons", known.version, told);
  return { version: changed.version, ...told };
};
