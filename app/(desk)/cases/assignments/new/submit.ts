"use server";

import { assignCases } from "#casework/cases/assign-cases.ts";
import { submitting } from "../../../../submitting.ts";
import { NOBODY } from "../../[caseNumber]/assignment/new/nobody.ts";
import { assignmentsAddress } from "../address.ts";

export const submit = submitting(async ({ run, fields }) => {
  const { assigneeId, back, files } = fields;
  await run(assignCases, assigneeId === NOBODY ? { assigneeId: null } : {});
  const numbers = (files as { caseNumber: string }[]).map(({ caseNumber }) => caseNumber);
  return assignmentsAddress(String(assigneeId), numbers, typeof back === "string" ? back : "");
});
