import { amendCounsel, findCounsel } from "#db/records/defence.ts";
import { notFound } from "#domain/refusals.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { mandateOf, mandateSigned } from "../defence/mandates.ts";
import type { CounselSaid } from "../defence/who-defends.ts";
import { type Correction, changedSince, differences } from "./correction.ts";

export const correctCounsel: Correction = async (story) => {
  const { actor, file, id, input, now, tx } = story;
  const counsel = await findCounsel(tx.db, file, id);
  if (!counsel) throw notFound();
  const bound = { table: "counsels", id, chain: file.chain, version: counsel.version };
  const said = await tx.open<CounselSaid>(bound, "counsel", counsel.sealed);
  if (said === "unreadable") throw new Error("A counsel record does not open.");
  const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
  const when = input.when ? readHappened("when", input.when, here) : undefined;
  const was = { ...said, permit: counsel.permit, mandate: mandateOf(counsel) };
  const { text, permit, mandate } = input;
  const told = differences(was, { text, permit, mandate, when: when && whenRecorded(when) }, input);
  const changed = await amendCounsel(
    tx,
    { id, version: input.version },
    {
      ...(when && { sinceFrom: when.earliest, sinceTo: when.latest }),
      ...(permit && { permit }),
      ...(mandate && { mandateSigned: mandateSigned(mandate) }),
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal({ ...bound, version: input.version + 1 }, "counsel", { ...said, ...told.is }),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "counsels", counsel.version, told);
  return { version: changed.version, ...(when && { when }), ...told };
};
