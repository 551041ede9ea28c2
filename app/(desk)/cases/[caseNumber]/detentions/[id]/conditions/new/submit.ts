"use server";

import { recordConditions } from "#casework/detentions/record-conditions.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { afterRecording } from "../../../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(recordConditions), fields),
);
