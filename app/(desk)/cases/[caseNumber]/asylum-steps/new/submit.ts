"use server";

import { recordAsylumStep } from "#casework/procedures/record-asylum-step.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(recordAsylumStep), fields),
);
