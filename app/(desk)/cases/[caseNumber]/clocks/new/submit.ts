"use server";

import { addClock } from "#casework/clocks/add-clock.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(addClock), fields));
