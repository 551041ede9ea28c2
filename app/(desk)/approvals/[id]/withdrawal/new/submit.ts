"use server";

import { withdrawApproval } from "#casework/approvals/withdraw-approval.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../../cases/after-recording.ts";
import { answeredMeanwhile } from "../../../answered-meanwhile.ts";

export const submit = submitting(
  async ({ run, fields }) => afterRecording(await run(withdrawApproval), fields),
  { explain: answeredMeanwhile },
);
