import { amendIllTreatment, findIllTreatment } from "#db/records/defence.ts";
import { notFound } from "#domain/refusals.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import type { IllTreatmentSaid } from "../defence/ill-treatment-known.ts";
import { type Correction, changedSince, differences } from "./correction.ts";

/** What corrects something privileged is privileged too. */
export const correctIllTreatment: Correction = async (story) => {
  const { actor, file, id, input, now, tx } = story;
  const known = await findIllTreatment(tx.db, file, id);
  if (!known) throw notFound();
  const bound = { table: "ill_treatments", id, chain: file.chain, version: known.version };
  const said = await tx.open<IllTreatmentSaid>(bound, "ill_treatment", known.sealed);
  if (said === "unreadable") throw new Error("An ill-treatment record does not open.");
  const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
  const when = input.when ? readHappened("when", input.when, here) : undefined;
  const { text, examination } = input;
  const was = { ...said, examination: known.examination };
  const told = differences(was, { text, examination, when: when && whenRecorded(when) }, input);
  const changed = await amendIllTreatment(
    tx,
    { id, version: input.version },
    {
      ...(when && { happenedFrom: when.earliest, happenedTo: when.latest }),
      ...(examination && { examination }),
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal({ ...bound, version: input.version + 1 }, "ill_treatment", {
        ...said,
        ...told.is,
      }),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "ill_treatments", known.version, told);
  return { version: changed.version, privileged: known.privileged, ...(when && { when }), ...told };
};
