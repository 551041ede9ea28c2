"use server";

import { leaveHousehold } from "#casework/families/leave-household.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../../cases/after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(leaveHousehold), fields),
);
