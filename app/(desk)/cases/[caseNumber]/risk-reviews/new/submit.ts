"use server";

import { reviewRisk } from "#casework/risk/review-risk.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(reviewRisk), fields));
