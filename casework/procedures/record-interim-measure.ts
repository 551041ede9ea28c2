import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { machineOf, type StepOf } from "#domain/procedures/machines.ts";
import { TREATY_BODIES } from "#domain/vocabulary/treaty-bodies.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { complaintNumber } from "./complaint-number.ts";
import { openProcedure } from "./open-procedure.ts";
import { recordStep } from "./record-step.ts";
import { stepFields } from "./step-fields.ts";

/** With which a complaint can begin here; what comes later is a step of one that is known. */
export const FIRST_STEPS = machineOf("interim_measures").begins as [
  StepOf<"interim_measures">,
  ...StepOf<"interim_measures">[],
];

/** Records a complaint that asks a state to hand nobody over meanwhile: to which body, against which state, and its first step. */
export const recordInterimMeasure = command({
  name: "interim_measure.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    body: z.enum(TREATY_BODIES, "interim_measure.body_missing"),
    against: z.string("interim_measure.state_missing").regex(/^[A-Z]{3}$/, "form.country"),
    step: z.enum(FIRST_STEPS, "procedure.step_missing"),
    number: complaintNumber,
    ...stepFields,
  }),
  async carryOut(story) {
    const { scope, input, tx } = story;
    const { body, against } = input;
    const file = await findCase(tx.db, scope, input.caseNumber);
    const procedure = await openProcedure(story, file, "interim_measures", { body, sealed: { against } });
    const { outcome } = await recordStep(story, file, { kind: "interim_measures", id: procedure.id }, input);
    return {
      ...outcome,
      happened: "interim_measure.recorded",
      subject: { table: "procedures", id: procedure.id, version: procedure.version },
      details: { ...outcome.details, body, against },
    };
  },
});
