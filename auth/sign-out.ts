import { endSession } from "#casework/sessions/end-session.ts";
import { refusalOf } from "#domain/refusals.ts";
import { currentActor } from "./current-actor.ts";
import { forgetSession } from "./session-token.ts";

/** Ends the session, if it has not ended already, and takes its cookie back. */
export async function signOutHere() {
  try {
    await endSession(await currentActor(), {});
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
  await forgetSession();
}
