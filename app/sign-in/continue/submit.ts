"use server";

import { keptFormToSignInFor } from "#auth/kept-form.ts";
import { signInHere } from "#auth/sign-in.ts";
import { STRANGER } from "#casework/history/refusals.ts";
import { signedOut } from "#domain/refusals.ts";
import { submitting } from "../../submitting.ts";
import { refusedSignIn } from "../refused-sign-in.ts";
import { addressWithKept } from "./address-with-kept.ts";

export const submit = submitting(
  async ({ fields }) => {
    const kept = await keptFormToSignInFor(String(fields.kept));
    if (!kept) throw signedOut();
    await signInHere({ email: kept.email, password: String(fields.password ?? "") });
    return addressWithKept(kept);
  },
  { actor: async () => STRANGER, explain: refusedSignIn },
);
