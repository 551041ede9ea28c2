import { headers } from "next/headers";
import { cache } from "react";
import { actorOfSession } from "#casework/sessions/find-session.ts";
import type { Actor } from "#domain/access/actor.ts";
import { signedOut } from "#domain/refusals.ts";
import { sessionToken } from "./session-token.ts";

/** Who is asking: session, user, roles and offices as they are at this request. @throws SignedOut when nobody is */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = await sessionToken();
  if (!token) throw signedOut();
  return actorOfSession(token, { renew: await isSomebodysAct() });
});

/** What the browser fetches of its own accord keeps no session open. */
async function isSomebodysAct(): Promise<boolean> {
  const given = await headers();
  const purpose = `${given.get("purpose") ?? ""} ${given.get("sec-purpose") ?? ""}`;
  return !given.has("next-router-prefetch") && !given.has("x-panoh-poll") && !purpose.includes("prefetch");
}
