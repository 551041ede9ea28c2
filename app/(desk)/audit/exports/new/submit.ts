"use server";

import { exportHistory } from "#casework/audit/export-history.ts";
import { submitting } from "../../../../submitting.ts";

export const submit = submitting(async ({ run }) => {
  const [entry] = (await run(exportHistory)).entries;
  return `/audit/exports/${entry?.chain}/${entry?.chainSeq}`;
});
