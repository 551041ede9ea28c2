import { currentActor } from "#auth/current-actor.ts";
import { settings } from "#env";
import { type Calls, handlersOf } from "./respond.ts";

/** The handlers of a route for whoever is signed in; what it does not offer is answered with 405. */
export const answer = <Params>(calls: Calls<Params>) =>
  handlersOf(calls, currentActor, () => new URL(settings().BASE_URL).origin);
