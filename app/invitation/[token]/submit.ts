"use server";

import { STRANGER } from "#casework/history/refusals.ts";
import { acceptInvitation } from "#casework/users/accept-invitation.ts";
import { choosePassword } from "#casework/users/choose-password.ts";
import { invitationFor } from "#casework/users/find-invitation.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { refusedSignIn } from "../../sign-in/refused-sign-in.ts";
import { submitting } from "../../submitting.ts";

export const submit = submitting(
  async ({ fields, run }) => {
    const { token, password, passwordAgain } = fields;
    const person = await invitationFor(String(token));
    if (password !== passwordAgain) throw ruleBroken("passwordAgain", "password.different");
    await run(acceptInvitation, {
      password: await choosePassword("password", String(password ?? ""), person),
    });
    return "/sign-in?welcome=1";
  },
  { actor: async () => STRANGER, explain: refusedSignIn },
);
