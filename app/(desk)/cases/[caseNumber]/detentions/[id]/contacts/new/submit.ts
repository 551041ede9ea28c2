"use server";

import { recordContact } from "#casework/detentions/record-contact.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { afterRecording } from "../../../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(recordContact), fields));
