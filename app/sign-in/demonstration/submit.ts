"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { keepLooks } from "#auth/looks.ts";
import { signInHere } from "#auth/sign-in.ts";
import {
  DEMONSTRATION_PASSWORD,
  DEMONSTRATION_SIGN_INS,
  demonstrationEmail,
} from "#casework/installation/demonstration.ts";
import { installation } from "#casework/installation/installation.ts";
import { log } from "#casework/log.ts";
import { homeOf } from "#domain/access/actor.ts";
import { refusalOf } from "#domain/refusals.ts";
import { isFromHere } from "../../same-origin.ts";

/** Signs in to the demonstration by one press, through the same door as everybody. */
export async function submit(form: FormData) {
  redirect((await signedInAs(form.get("as"))) as Route);
}

async function signedInAs(as: unknown): Promise<string> {
  const key = DEMONSTRATION_SIGN_INS.find((one) => one === as);
  try {
    if (!key || !(await isFromHere()) || !(await installation())?.demonstration) return "/sign-in";
    const actor = await signInHere({ email: demonstrationEmail(key), password: DEMONSTRATION_PASSWORD });
    await keepLooks(actor);
    return homeOf(actor.roles);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) log.error("Nobody was signed in to the demonstration.", { error });
    return refusal?.kind === "too_many" ? `/sign-in?wait=${refusal.retryAfter}` : "/sign-in?wait=5";
  }
}
