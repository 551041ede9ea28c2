"use server";

import { addNote } from "#casework/cases/add-note.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(addNote, { privileged: fields.privileged === "true" }), fields),
);
