import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { FIRST_EXTRADITION_STEPS, requestFields, requestingState } from "./extradition-fields.ts";
import { recordInExtradition } from "./record-in-extradition.ts";
import { stepFields } from "./step-fields.ts";

/**
 * Records that a state asks for somebody, or what of it is known before any request: an arrest, an order of a court. A
 * request joins what is open for that state already. What forbids it, as far as it is known, becomes a task at once.
 */
export const recordExtraditionRequest = command({
  name: "extradition_request.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    requestingState,
    step: z.enum(FIRST_EXTRADITION_STEPS, "procedure.step_missing").default("request_received"),
    ...requestFields,
    ...stepFields,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { requestingState } = input;
    return recordInExtradition({ actor, tx, now }, file, { requestingState, request: input }, input);
  },
});
