import { keptFormOf, keptFormOfIdle } from "#casework/sessions/kept-forms.ts";
import { currentActor } from "./current-actor.ts";
import { sessionToken } from "./session-token.ts";

/** What the one who is signed in had typed when their session ended. */
export const keptForm = async (id: string) => keptFormOf(await currentActor(), id);

/** The same for somebody whose session has become idle, and who is about to sign in again. */
export async function keptFormToSignInFor(id: string) {
  const token = await sessionToken();
  return token === undefined ? undefined : keptFormOfIdle(token, id);
}
