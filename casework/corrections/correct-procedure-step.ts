import { amendProcedureStep, findProcedureStep, listProcedureSteps } from "#db/records/procedures.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { notFound } from "#domain/refusals.ts";
import { readHappened, whenRead, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { mustEndAfter } from "../procedures/must-end-after.ts";
import { stepSaid } from "../procedures/step-said.ts";
import { type Correction, changedSince, differences } from "./correction.ts";
import { followTaking } from "./follow-taking.ts";
import { learnAnew } from "./learn-anew.ts";
import { mustFit } from "./must-fit.ts";

/** When a step was, until when its certificate is valid, and what was said; which step it was is never changed, only withdrawn. */
export const correctProcedureStep: Correction = async (story) => {
  const { actor, file, id, input, now, tx } = story;
  const known = await findProcedureStep(tx.db, file, id);
  if (!known) throw notFound();
  const said = await stepSaid(tx.db, known);
  if (said === "unreadable") throw new Error("A step of a procedure does not open.");
  const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
  const when = input.when ? readHappened("when", input.when, here) : undefined;
  const { text, endsOn } = input;
  const until = endsOn ?? known.endsOn ?? undefined;
  mustEndAfter(
    known.kind as DeclaredProcedure,
    known.step,
    until,
    when ?? whenRead(said.when),
    here.timeZone,
  );
  const why = input.outOfOrderWhy ?? said.why;
  const moved = when && { ...known, happenedFrom: when.earliest, happenedTo: when.latest };
  const outOfOrder =
    moved && !input.neverHappened
      ? await mustFit(story, await listProcedureSteps(tx.db, file), moved, why, here.timeZone)
      : undefined;
  const was = { ...said, endsOn: known.endsOn, outOfOrderWhy: said.why };
  const words = { text, outOfOrderWhy: input.outOfOrderWhy, when: when && whenRecorded(when) };
  const told = differences(was, { ...words, endsOn }, input);
  const version = input.version + 1;
  const changed = await amendProcedureStep(
    tx,
    { id, version: input.version },
    {
      ...(when && { happenedFrom: when.earliest, happenedTo: when.latest }),
      ...(outOfOrder !== undefined && { outOfOrder }),
      ...(endsOn && { endsOn }),
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal({ table: "procedure_steps", id, chain: file.chain, version }, "procedure_step", {
        ...said,
        ...(text !== undefined && { text }),
        ...(words.when && { when: words.when }),
        why,
      }),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "procedure_steps", known.version, told);
  const { bars, also } = await learnAnew(story, known, input.neverHappened);
  const taken = await followTaking(story, [known], when);
  return { version: changed.version, ...(when && { when }), ...told, bars, also: [...taken, ...also] };
};
