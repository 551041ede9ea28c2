"use server";

import { showInvitation } from "#auth/invitation-cookie.ts";
import { STRANGER } from "#casework/history/refusals.ts";
import { beginInstallation } from "#casework/installation/begin-installation.ts";
import { choosePassword } from "#casework/users/choose-password.ts";
import { invitationToken } from "#casework/users/invitation-token.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { refusedSignIn } from "../../sign-in/refused-sign-in.ts";
import { submitting } from "../../submitting.ts";
import { forgetCode, givenCode, mustBeFirstRun } from "../code-cookie.ts";

export const submit = submitting(
  async ({ fields, run }) => {
    await mustBeFirstRun();
    const code = await givenCode();
    if (!code) return "/first-run";
    const { administratorName: name, administratorEmail: email, password, passwordAgain } = fields;
    if (password !== passwordAgain) throw ruleBroken("passwordAgain", "password.different");
    const person = { name: String(name ?? ""), email: String(email ?? "") };
    const chosen = await choosePassword("password", String(password ?? ""), person);
    const token = invitationToken();
    const command = { code, token, password: chosen, demonstration: undefined };
    await run(beginInstallation, command);
    await showInvitation({ token, email: String(fields.supervisorEmail) });
    await forgetCode();
    return "/first-run/done";
  },
  { actor: async () => STRANGER, explain: refusedSignIn },
);
