"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "#auth/current-actor.ts";
import { removeView } from "#casework/lists/remove-view.ts";
import { refusalOf } from "#domain/refusals.ts";
import { isFromHere } from "../../../same-origin.ts";

/** Removes one of one's views; one that is gone already is what was wanted. */
export async function remove(form: FormData) {
  const id = form.get("id");
  if (typeof id === "string" && (await isFromHere())) await removed(id);
  redirect("/cases/views" as Route);
}

async function removed(id: string) {
  try {
    await removeView(await currentActor(), { id });
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
}
