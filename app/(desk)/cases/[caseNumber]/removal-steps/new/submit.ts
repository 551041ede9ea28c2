"use server";

import { recordRemovalStep } from "#casework/procedures/record-removal-step.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(recordRemovalStep), fields),
);
