"use server";

import { recordAsylumAttempt } from "#casework/procedures/record-asylum-attempt.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(recordAsylumAttempt), fields),
);
