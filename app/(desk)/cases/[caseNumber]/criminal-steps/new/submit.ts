"use server";

import { recordCriminalStep } from "#casework/procedures/record-criminal-step.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(recordCriminalStep), fields),
);
