"use server";

import { closeCase } from "#casework/approvals/close-case.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { askedInVain } from "../../asked-in-vain.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(closeCase), fields), {
  explain: askedInVain,
});
