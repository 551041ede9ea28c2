import { z } from "zod";
import { line } from "#domain/text/fields.ts";
import { narrative, reliability, toldBy, when } from "../fields.ts";

/** What the form of a step asks, whatever the procedure: when, until when it is valid, why it is out of order, who says so. */
export const stepFields = {
  when,
  endsOn: z.iso.date("form.date").optional(),
  why: line(500).optional(),
  text: narrative.optional(),
  toldBy,
  reliability,
};

export type StepFields = z.output<z.ZodObject<typeof stepFields>>;
