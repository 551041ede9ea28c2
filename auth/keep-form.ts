import { webRequest } from "#casework/request.ts";
import { discardKeptForm, keepForm as keep, type Typed } from "#casework/sessions/kept-forms.ts";
import type { Actor } from "#domain/access/actor.ts";
import { sessionToken } from "./session-token.ts";

/**
 * Keeps what was posted after a session had ended by time, sealed for its owner, for thirty minutes.
 * Answers its id; undefined when nobody knows whose it was, and it cannot be kept.
 */
export async function keepForm(address: string, values: Typed): Promise<string | undefined> {
  const token = await sessionToken();
  return token && keep(token, address, values);
}

/** What was typed in a form that had been kept is recorded now: it is a draft no more. */
export async function discardKept(actor: Actor): Promise<void> {
  const kept = new URLSearchParams(webRequest()?.address?.split("?")[1]).get("kept");
  if (kept) await discardKeptForm(actor, kept);
}
