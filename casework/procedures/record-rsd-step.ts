import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { proposesDemand } from "#domain/procedures/proposes.ts";
import { RSD_MODALITIES } from "#domain/vocabulary/rsd-modalities.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { changeProcedure } from "./change-procedure.ts";
import { demandBecause } from "./demand-because.ts";
import { learnBars } from "./learn-bars.ts";
import { recordStep } from "./record-step.ts";
import { stepFields } from "./step-fields.ts";

/** Records a step of UNHCR's procedure. How UNHCR decides is said with the first step, and with any that changes it. */
export const recordRsdStep = command({
  name: "rsd_step.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    step: z.enum(stepsOf("rsd"), "procedure.step_missing"),
    modality: z.enum(RSD_MODALITIES, "form.choose").optional(),
    ...stepFields,
  }),
  async carryOut(story) {
    const { scope, input, tx } = story;
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { modality } = input;
    const of = { kind: "rsd", ...(modality && { particulars: { modality } }) } as const;
    const { procedure, outcome } = await recordStep(story, file, of, input);
    if (modality) await changeProcedure(tx, procedure, { modality });
    const learned = proposesDemand("rsd", input.step) ? await learnBars(story, file) : [];
    return {
      happened: "rsd_step.recorded",
      ...outcome,
      details: { ...outcome.details, modality, ...(learned.length > 0 && { bars: learned }) },
      also: await demandBecause(story, file, learned),
    };
  },
});
