"use server";

import { keepLooks } from "#auth/looks.ts";
import { changeOwnAccount } from "#casework/users/change-own-account.ts";
import type { Actor } from "#domain/access/actor.ts";
import { submitting } from "../../../../submitting.ts";

export const submit = submitting(async ({ fields, run }) => {
  await run(changeOwnAccount);
  await keepLooks({ theme: fields.theme as Actor["theme"] });
  return "/account";
});
