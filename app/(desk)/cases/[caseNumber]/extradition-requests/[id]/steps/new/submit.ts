"use server";

import { recordExtraditionStep } from "#casework/procedures/record-extradition-step.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { afterRecording } from "../../../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(recordExtraditionStep), fields),
);
