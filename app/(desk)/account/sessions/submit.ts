"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "#auth/current-actor.ts";
import { endSession } from "#casework/sessions/end-session.ts";
import { refusalOf } from "#domain/refusals.ts";
import { isFromHere } from "../../../same-origin.ts";

/** Ends another of one's sessions, or all others; one that has ended meanwhile is what was wanted. */
export async function end(form: FormData) {
  const id = form.get("id");
  if (await isFromHere()) await ended(typeof id === "string" ? { id } : { others: true });
  redirect("/account" as Route);
}

async function ended(which: { id: string } | { others: true }) {
  try {
    await endSession(await currentActor(), which);
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
}
