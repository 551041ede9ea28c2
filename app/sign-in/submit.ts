"use server";

import { keepLooks } from "#auth/looks.ts";
import { signInHere } from "#auth/sign-in.ts";
import { STRANGER } from "#casework/history/refusals.ts";
import { homeOf } from "#domain/access/actor.ts";
import { localAddress } from "../local-address.ts";
import { submitting } from "../submitting.ts";
import { refusedSignIn } from "./refused-sign-in.ts";

export const submit = submitting(
  async ({ fields }) => {
    const { email = "", password = "", then } = fields;
    const actor = await signInHere({ email: String(email), password: String(password) });
    await keepLooks(actor);
    return localAddress(then) ?? homeOf(actor.roles);
  },
  { actor: async () => STRANGER, explain: refusedSignIn },
);
