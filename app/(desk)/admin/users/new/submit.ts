"use server";

import { showInvitation } from "#auth/invitation-cookie.ts";
import { invitationToken } from "#casework/users/invitation-token.ts";
import { inviteUser } from "#casework/users/invite-user.ts";
import type { Role } from "#domain/access/roles.ts";
import { submitting } from "../../../../submitting.ts";
import { ticked } from "../role-and-office-questions.ts";

export const submit = submitting(async ({ actor, fields, formKey, run }) => {
  const token = invitationToken(formKey && `${actor.userId}|${formKey}`);
  await run(inviteUser, { roles: ticked(fields.roles) as Role[], offices: ticked(fields.offices), token });
  await showInvitation({ token, email: String(fields.email) });
  return "/admin/users?invited=1";
});
