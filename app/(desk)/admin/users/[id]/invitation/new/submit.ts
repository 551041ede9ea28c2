"use server";

import { showInvitation } from "#auth/invitation-cookie.ts";
import { invitationToken } from "#casework/users/invitation-token.ts";
import { inviteUser } from "#casework/users/invite-user.ts";
import { showUser } from "#casework/users/show-user.ts";
import { submitting } from "../../../../../../submitting.ts";

export const submit = submitting(async ({ actor, fields, formKey, run }) => {
  const { email, name, roles, offices } = await showUser(actor, { id: String(fields.id) });
  const token = invitationToken(formKey && `${actor.userId}|${formKey}`);
  await run(inviteUser, { email, name, roles, offices, token });
  await showInvitation({ token, email });
  return "/admin/users?invited=1";
});
