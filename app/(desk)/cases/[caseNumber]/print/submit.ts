"use server";

import { printCase } from "#casework/printing/print-case.ts";
import { submitting } from "../../../../submitting.ts";

export const submit = submitting(async ({ run, fields }) => {
  const { caseNumber, entries } = await run(printCase, {
    ...(fields.toId === "" && { toId: undefined }),
    withPrivileged: fields.withPrivileged === "true",
  });
  return `/cases/${caseNumber}/print?recorded=${entries[0]?.chainSeq}`;
});
