"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "#auth/current-actor.ts";
import { discardKeptForm } from "#casework/sessions/kept-forms.ts";
import { refusalOf } from "#domain/refusals.ts";
import { isFromHere } from "../../same-origin.ts";

/** Throws away what somebody was typing when their session ended. */
export async function discard(form: FormData) {
  if (await isFromHere()) await discarded(String(form.get("id") ?? ""));
  redirect("/today" as Route);
}

async function discarded(id: string) {
  try {
    await discardKeptForm(await currentActor(), id);
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
}
