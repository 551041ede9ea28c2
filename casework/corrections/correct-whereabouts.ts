import { amendWhereabouts, listWhereabouts } from "#db/records/cases.ts";
import { notFound } from "#domain/refusals.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { type Correction, changedSince, differences } from "./correction.ts";

type Said = { text?: string; when?: unknown };

export const correctWhereabouts: Correction = async (story) => {
  const { actor, file, id, input, now, tx } = story;
  const known = (await listWhereabouts(tx.db, file)).find((one) => one.id === id);
  if (!known) throw notFound();
  const bound = { table: "whereabouts", id, chain: file.chain, version: known.version };
  const said = await tx.open<Said>(bound, "whereabouts", known.sealed);
  if (said === "unreadable") throw new Error("A whereabouts record does not open.");
  const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
  const when = input.when ? readHappened("when", input.when, here) : undefined;
  const was = { ...said, whereabouts: known.whereabouts };
  const is = { text: input.text, when: when && whenRecorded(when), whereabouts: input.whereabouts };
  const told = differences(was, is, input);
  const changed = await amendWhereabouts(
    tx,
    { id, version: input.version },
    {
      ...(when && { sinceFrom: when.earliest, sinceTo: when.latest }),
      ...(input.whereabouts && { whereabouts: input.whereabouts }),
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal({ ...bound, version: input.version + 1 }, "whereabouts", { ...said, ...told.is }),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "whereabouts", known.version, told);
  return { version: changed.version, ...(when && { when }), ...told };
};
