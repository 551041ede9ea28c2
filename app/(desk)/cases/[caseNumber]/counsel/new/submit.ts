"use server";

import { recordCounsel } from "#casework/defence/record-counsel.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(recordCounsel), fields));
