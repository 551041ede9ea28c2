import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { SAFE_WAYS } from "#domain/vocabulary/safe-ways.ts";
import { SUBMISSION_PRIORITIES } from "#domain/vocabulary/submission-priorities.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { changeProcedure } from "./change-procedure.ts";
import { recordStep } from "./record-step.ts";
import { stepFields } from "./step-fields.ts";

/** Records a step on a safe way out. Each way is a procedure of its own: one may be refused while another goes on. */
export const recordSolutionStep = command({
  name: "solution_step.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    way: z.enum(SAFE_WAYS, "solution.way_missing"),
    step: z.enum(stepsOf("safe_way_out"), "procedure.step_missing"),
    priority: z.enum(SUBMISSION_PRIORITIES, "form.choose").optional(),
    ...stepFields,
  }),
  async carryOut(story) {
    const { scope, input, tx } = story;
    const { way, step, priority } = input;
    if (priority && step !== "submitted") throw ruleBroken("priority", "solution.priority_of_submission");
    const file = await findCase(tx.db, scope, input.caseNumber);
    const of = {
      kind: "safe_way_out",
      among: (known: { way: string | null }) => known.way === way,
      particulars: { way, ...(priority && { priority }) },
    } as const;
    const { procedure, outcome } = await recordStep(story, file, of, input);
    if (priority) await changeProcedure(tx, procedure, { priority });
    return {
      happened: "solution_step.recorded",
      ...outcome,
      details: { ...outcome.details, way, priority },
    };
  },
});
