import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { proposesDemand } from "#domain/procedures/proposes.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { demandBecause } from "./demand-because.ts";
import { learnBars } from "./learn-bars.ts";
import { recordStep } from "./record-step.ts";
import { stepFields } from "./step-fields.ts";

/** Records a step of the state's asylum procedure, once it has taken the request. */
export const recordAsylumStep = command({
  name: "asylum_step.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    step: z.enum(stepsOf("state_asylum"), "procedure.step_missing"),
    ...stepFields,
  }),
  async carryOut(story) {
    const { scope, input, tx } = story;
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { outcome } = await recordStep(story, file, { kind: "state_asylum" }, input);
    const learned = proposesDemand("state_asylum", input.step) ? await learnBars(story, file) : [];
    return {
      happened: "asylum_step.recorded",
      ...outcome,
      details: { ...outcome.details, ...(learned.length > 0 && { bars: learned }) },
      also: await demandBecause(story, file, learned),
    };
  },
});
