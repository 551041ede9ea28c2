"use server";

import { addOffice } from "#casework/offices/add-office.ts";
import { submitting } from "../../../../submitting.ts";

export const submit = submitting(async ({ run }) => {
  await run(addOffice);
  return "/admin/offices";
});
