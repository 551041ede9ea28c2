"use server";

import { decideApproval } from "#casework/approvals/decide-approval.ts";
import { submitting } from "../../../submitting.ts";
import { afterAnswering } from "../after-answering.ts";
import { answeredMeanwhile } from "../answered-meanwhile.ts";

export const submit = submitting(
  async ({ run, fields }) => afterAnswering(await run(decideApproval), fields),
  {
    explain: answeredMeanwhile,
  },
);
