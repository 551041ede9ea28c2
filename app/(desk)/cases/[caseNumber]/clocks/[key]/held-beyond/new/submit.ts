"use server";

import { lapseClock } from "#casework/clocks/lapse-clock.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { afterRecording } from "../../../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(lapseClock), fields));
