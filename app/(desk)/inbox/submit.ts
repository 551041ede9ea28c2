"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "#auth/current-actor.ts";
import { chooseTold } from "#casework/inbox/choose-told.ts";
import { putOffItem } from "#casework/inbox/put-off-item.ts";
import { readInbox } from "#casework/inbox/read-inbox.ts";
import type { Actor } from "#domain/access/actor.ts";
import { refusalOf } from "#domain/refusals.ts";
import { isFromHere } from "../../same-origin.ts";

/** Marks as read what was shown; pressed twice it has been read all the same. */
export async function read(form: FormData) {
  const until = String(form.get("until") ?? "");
  const also = form.getAll("also").map(String);
  await done((actor) => readInbox(actor, { until, also }));
}

/** Puts something off, or brings it back. */
export async function putOff(form: FormData) {
  const asked = { item: form.get("item"), until: form.get("until") };
  await done((actor) => putOffItem(actor, asked as Parameters<typeof putOffItem>[1]));
}

/** Keeps what the inbox tells. */
export async function choose(form: FormData) {
  const told = form.getAll("told") as Parameters<typeof chooseTold>[1]["told"];
  await done((actor) => chooseTold(actor, { told }));
}

/** What was done meanwhile, or cannot be, changes nothing: the inbox shows how it is. */
async function done(act: (actor: Actor) => Promise<unknown>) {
  if (await isFromHere()) {
    try {
      await act(await currentActor());
    } catch (error) {
      if (!refusalOf(error)) throw error;
    }
  }
  revalidatePath("/", "layout"); // the bar's number stands around the page, and would stay
  redirect("/inbox" as Route);
}
