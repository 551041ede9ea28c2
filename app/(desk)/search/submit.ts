"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "#auth/current-actor.ts";
import { sealWords } from "#casework/cases/search-words.ts";
import { now } from "#casework/clock.ts";
import { log } from "#casework/log.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { refusalOf } from "#domain/refusals.ts";
import { signInAddress } from "../../sign-in-address.ts";
import { askedOf } from "../cases/asked.ts";

/** Leads from the words in a box to what they find; the address carries them sealed. */
export async function submit(form: FormData): Promise<void> {
  redirect((await addressOf(form)) as Route);
}

async function addressOf(form: FormData): Promise<string> {
  const said = (name: string) => String(form.get(name) ?? "").trim();
  const here = said("page") === "/cases" ? "/cases" : "/search";
  try {
    const actor = await currentActor();
    const words = said("words").slice(0, 100);
    const search = words === "" ? undefined : sealWords(actor, words, now());
    if (here === "/cases") return casesAddress({ ...askedOf(textsOf(form)), search, after: undefined });
    return search === undefined ? here : `${here}?search=${search}`;
  } catch (error) {
    if (refusalOf(error)?.kind === "signed_out") return signInAddress(here);
    log.error("A search failed.", { error });
    return here;
  }
}

const textsOf = (form: FormData) =>
  Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
