"use server";

import { joinHousehold } from "#casework/families/join-household.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../../cases/after-recording.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(joinHousehold), fields));
