"use server";

import { recordSolutionStep } from "#casework/procedures/record-solution-step.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(recordSolutionStep), fields),
);
