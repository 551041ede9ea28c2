"use server";

import { changePseudonym } from "#casework/cases/change-pseudonym.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(changePseudonym), fields),
);
