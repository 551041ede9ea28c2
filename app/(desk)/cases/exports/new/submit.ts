"use server";

import { exportList } from "#casework/cases/export-list.ts";
import { submitting } from "../../../../submitting.ts";

export const submit = submitting(async ({ run }) => {
  const [entry] = (await run(exportList)).entries;
  return `/cases/exports/${entry?.chain}/${entry?.chainSeq}`;
});
