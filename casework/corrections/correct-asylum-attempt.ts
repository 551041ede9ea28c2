import { amendAsylumAttempt, findAsylumAttempt } from "#db/records/procedures.ts";
import { notFound } from "#domain/refusals.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { attemptSaid } from "../procedures/attempt-said.ts";
import { type Correction, changedSince, differences } from "./correction.ts";
import { learnAnew } from "./learn-anew.ts";

export const correctAsylumAttempt: Correction = async (story) => {
  const { actor, file, id, input, now, tx } = story;
  const known = await findAsylumAttempt(tx.db, file, id);
  if (!known) throw notFound();
  const said = await attemptSaid(tx.db, known);
  if (said === "unreadable") throw new Error("An asylum attempt does not open.");
  const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
  const when = input.when ? readHappened("when", input.when, here) : undefined;
  const { text, attempt } = input;
  const was = { ...said, attempt: known.outcome };
  const told = differences(was, { text, attempt, when: when && whenRecorded(when) }, input);
  const version = input.version + 1;
  const changed = await amendAsylumAttempt(
    tx,
    { id, version: input.version },
    {
      ...(when && { happenedFrom: when.earliest, happenedTo: when.latest }),
      ...(attempt && { outcome: attempt }),
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal({ table: "asylum_attempts", id, chain: file.chain, version }, "asylum_attempt", {
        ...said,
        ...told.is,
      }),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "asylum_attempts", known.version, told);
  const saysOtherwise = input.neverHappened || "attempt" in told.is;
  return {
    version: changed.version,
    ...(when && { when }),
    ...told,
    ...(await learnAnew(story, { id }, saysOtherwise)),
  };
};
