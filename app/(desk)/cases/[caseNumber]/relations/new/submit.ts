"use server";

import { addRelation } from "#casework/families/add-relation.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(addRelation), fields));
