"use server";

import { recordInterimMeasureStep } from "#casework/procedures/record-interim-measure-step.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { afterRecording } from "../../../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(recordInterimMeasureStep), fields),
);
