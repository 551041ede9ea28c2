"use server";

import { withdrawApproval } from "#casework/approvals/withdraw-approval.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterAnswering } from "../../../after-answering.ts";
import { answeredMeanwhile } from "../../../answered-meanwhile.ts";

export const submit = submitting(
  async ({ run, fields }) => afterAnswering(await run(withdrawApproval), fields),
  { explain: answeredMeanwhile },
);
