import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { bars, requestingState } from "./extradition-fields.ts";
import { recordInExtradition } from "./record-in-extradition.ts";
import { stepFields } from "./step-fields.ts";

/** Records a step of an extradition: of the one that is named, or of that of a state, which it opens if none is open. */
export const recordExtraditionStep = command({
  name: "extradition_step.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    requestId: z.string().optional(),
    requestingState: requestingState.optional(),
    step: z.enum(stepsOf("extradition"), "procedure.step_missing"),
    ...stepFields,
    /** What forbids handing them over and was not known before. */
    bars,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { requestId, requestingState } = input;
    const of =
      requestId !== undefined
        ? { requestId }
        : requestingState !== undefined
          ? { requestingState }
          : undefined;
    if (!of) throw ruleBroken("requestId", "form.missing");
    return recordInExtradition({ actor, tx, now }, file, of, input);
  },
});
