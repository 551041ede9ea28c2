import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { complaintNumber } from "./complaint-number.ts";
import { complaintSaid } from "./complaint-said.ts";
import { recordStep } from "./record-step.ts";
import { stepFields } from "./step-fields.ts";

/** Records a further step of a complaint: that its measures are granted, that the state answers, or breaks them. */
export const recordInterimMeasureStep = command({
  name: "interim_measure_step.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    complaintId: z.string("form.missing"),
    step: z.enum(stepsOf("interim_measures"), "procedure.step_missing"),
    number: complaintNumber,
    ...stepFields,
  }),
  async carryOut(story) {
    const { scope, input, tx } = story;
    const file = await findCase(tx.db, scope, input.caseNumber);
    const of = { kind: "interim_measures", id: input.complaintId } as const;
    const { procedure, outcome } = await recordStep(story, file, of, input);
    const said = await complaintSaid(tx.db, procedure);
    return {
      happened: "interim_measure_step.recorded",
      ...outcome,
      details: {
        ...outcome.details,
        body: procedure.body,
        against: said === "unreadable" ? undefined : said.against,
      },
    };
  },
});
