"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "#auth/current-actor.ts";
import { keepLook } from "#casework/lists/keep-look.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { refusalOf } from "#domain/refusals.ts";
import { isFromHere } from "../../../same-origin.ts";
import { askedOf } from "../asked.ts";

/** Keeps how the list looks, and shows it so. What no form of ours asks for changes nothing. */
export async function keep(form: FormData) {
  if (await isFromHere()) await kept(form);
  const asked = askedOf(Object.fromEntries(new URLSearchParams(String(form.get("asked") ?? ""))));
  redirect(casesAddress({ ...asked, after: undefined, limit: undefined }) as Route);
}

async function kept(form: FormData) {
  const columns = form.get("by_width") === "no" ? form.getAll("columns").map(String) : undefined;
  const look = { columns, density: form.get("density"), limit: form.get("limit") };
  try {
    await keepLook(await currentActor(), look as Parameters<typeof keepLook>[1]);
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
}
