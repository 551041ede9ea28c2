"use server";

import { decideApproval } from "#casework/approvals/decide-approval.ts";
import { submitting } from "../../../submitting.ts";
import { afterRecording } from "../../cases/after-recording.ts";
import { answeredMeanwhile } from "../answered-meanwhile.ts";

export const submit = submitting(
  async ({ run, fields }) => afterRecording(await run(decideApproval), fields),
  {
    explain: answeredMeanwhile,
  },
);
