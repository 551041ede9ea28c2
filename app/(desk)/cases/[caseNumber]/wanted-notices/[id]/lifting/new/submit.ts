"use server";

import { liftWantedNotice } from "#casework/wanted/lift-wanted-notice.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { afterRecording } from "../../../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(liftWantedNotice), fields),
);
