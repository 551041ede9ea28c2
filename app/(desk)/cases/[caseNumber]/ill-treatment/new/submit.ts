"use server";

import { recordIllTreatment } from "#casework/defence/record-ill-treatment.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(recordIllTreatment, { privileged: fields.privileged === "true" }), fields),
);
