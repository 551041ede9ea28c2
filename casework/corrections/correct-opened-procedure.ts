import {
  amendProcedure,
  amendProcedureStep,
  findProcedure,
  listProcedureSteps,
  type ProcedureStep,
} from "#db/records/procedures.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { openedWith } from "../procedures/opened-with.ts";
import { requestSaid } from "../procedures/request-said.ts";
import { type StepSaid, stepSaid } from "../procedures/step-said.ts";
import { type Correction, type CorrectionStory, changedSince, differences } from "./correction.ts";
import { followTaking } from "./follow-taking.ts";
import { mustFit } from "./must-fit.ts";
import { undoRequest } from "./undo-bars.ts";

/** When a request for extradition was received, or a complaint began, and what was said of it. One that never came goes with all its steps. */
export const correctOpenedProcedure: Correction = async (story) => {
  const { actor, file, id, input, now, tx } = story;
  const request = await findProcedure(tx.db, file, id);
  const said = await requestSaid(tx.db, request);
  const steps = (await listProcedureSteps(tx.db, file)).filter(({ procedureId }) => procedureId === id);
  const received = openedWith(request, steps);
  const receivedSaid = received && (await stepSaid(tx.db, received));
  if (!received || !receivedSaid || receivedSaid === "unreadable" || said === "unreadable")
    throw new Error("A procedure does not open.");
  const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
  const when = input.when ? readHappened("when", input.when, here) : undefined;
  const moved = when && { happenedFrom: when.earliest, happenedTo: when.latest };
  const why = input.outOfOrderWhy ?? receivedSaid.why;
  const outOfOrder =
    moved && !input.neverHappened
      ? await mustFit(story, steps, { ...received, ...moved }, why, here.timeZone)
      : undefined;
  const is = { text: input.text, outOfOrderWhy: input.outOfOrderWhy, when: when && whenRecorded(when) };
  const told = differences({ ...receivedSaid, outOfOrderWhy: receivedSaid.why }, is, input);
  const bound = { table: "procedures", id, chain: file.chain, version: input.version + 1 };
  const changed = await amendProcedure(
    tx,
    { id, version: input.version },
    {
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal(bound, "procedure", said),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "procedures", request.version, told);
  const columns = { ...moved, ...(outOfOrder !== undefined && { outOfOrder }) };
  await amendStep(story, received, columns, {
    ...receivedSaid,
    ...(is.text !== undefined && { text: is.text }),
    ...(is.when && { when: is.when }),
    why,
  });
  for (const step of input.neverHappened ? steps.filter((one) => one !== received) : [])
    await amendStep(story, step, {});
  const also = input.neverHappened
    ? [...(await followTaking(story, steps, undefined)), ...(await undoRequest(story, steps))]
    : [];
  return { version: changed.version, ...(when && { when }), ...told, also };
};

/** Each with its request when that never came. A ciphertext is bound to its row's version. */
async function amendStep(
  { tx, file, input, now }: CorrectionStory,
  step: ProcedureStep,
  changes: Partial<ProcedureStep>,
  said?: StepSaid,
) {
  const { id, version } = step;
  const known = said ?? (await stepSaid(tx.db, step));
  if (known === "unreadable") throw new Error("A step of a procedure does not open.");
  const bound = { table: "procedure_steps", id, chain: file.chain, version: version + 1 };
  await amendProcedureStep(
    tx,
    { id, version },
    {
      ...changes,
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal(bound, "procedure_step", known),
    },
  );
}
