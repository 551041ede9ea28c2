"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "#auth/current-actor.ts";
import { sealWords } from "#casework/cases/search-words.ts";
import { now } from "#casework/clock.ts";
import { log } from "#casework/log.ts";
import { refusalOf } from "#domain/refusals.ts";
import { signInAddress } from "../../../sign-in-address.ts";
import { auditAddress, auditAsked } from "../audit-address.ts";

/** Leads from a file's name in the box to what happened in it; the address carries the name sealed. */
export async function submit(form: FormData): Promise<void> {
  redirect((await addressOf(form)) as Route);
}

async function addressOf(form: FormData): Promise<string> {
  const said = Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
  const path = said.path === "/audit/access" ? "/audit/access" : "/audit";
  const asked = { ...auditAsked(said), file: undefined, after: undefined };
  try {
    const actor = await currentActor();
    const words = (said.words ?? "").trim().slice(0, 100);
    return auditAddress(path, {
      ...asked,
      search: words === "" ? undefined : sealWords(actor, words, now()),
    });
  } catch (error) {
    if (refusalOf(error)?.kind === "signed_out") return signInAddress(path);
    log.error("A search failed.", { error });
    return path;
  }
}
