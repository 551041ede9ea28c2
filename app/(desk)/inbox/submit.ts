"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "#auth/current-actor.ts";
import { readInbox } from "#casework/inbox/read-inbox.ts";
import { refusalOf } from "#domain/refusals.ts";
import { isFromHere } from "../../same-origin.ts";

/** Marks as read what was shown; pressed twice it has been read all the same. */
export async function read(form: FormData) {
  if (await isFromHere()) await marked(String(form.get("until") ?? ""));
  revalidatePath("/", "layout"); // the bar's number stands around the page, and would stay
  redirect("/inbox" as Route);
}

async function marked(until: string) {
  try {
    await readInbox(await currentActor(), { until });
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
}
