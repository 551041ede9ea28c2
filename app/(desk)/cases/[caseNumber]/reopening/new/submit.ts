"use server";

import { reopenCase } from "#casework/approvals/reopen-case.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { askedInVain } from "../../asked-in-vain.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(reopenCase), fields), {
  explain: askedInVain,
});
