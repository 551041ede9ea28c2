import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { recordStep } from "./record-step.ts";
import { stepFields } from "./step-fields.ts";

/** Records a step of a criminal case against somebody: often the ground on which they are held, or wanted. */
export const recordCriminalStep = command({
  name: "criminal_step.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    step: z.enum(stepsOf("criminal"), "procedure.step_missing"),
    ...stepFields,
  }),
  async carryOut(story) {
    const { scope, input, tx } = story;
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { outcome } = await recordStep(story, file, { kind: "criminal" }, input);
    return { happened: "criminal_step.recorded", ...outcome };
  },
});
