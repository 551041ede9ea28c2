"use server";

import { disableUser } from "#casework/users/disable-user.ts";
import { submitting } from "../../../../../../submitting.ts";

export const submit = submitting(async ({ fields, run }) => {
  await run(disableUser);
  return `/admin/users/${fields.id}`;
});
