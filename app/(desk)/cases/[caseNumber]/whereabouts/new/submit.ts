"use server";

import { recordWhereabouts } from "#casework/cases/record-whereabouts.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(recordWhereabouts), fields),
);
