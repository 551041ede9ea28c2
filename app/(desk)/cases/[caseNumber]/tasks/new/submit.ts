"use server";

import { addTask } from "#casework/tasks/add-task.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(addTask), fields));
