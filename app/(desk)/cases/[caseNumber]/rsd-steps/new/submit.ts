"use server";

import { recordRsdStep } from "#casework/procedures/record-rsd-step.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(recordRsdStep), fields));
