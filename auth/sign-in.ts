import { webRequest } from "#casework/request.ts";
import { actorOfSession } from "#casework/sessions/find-session.ts";
import { signIn } from "#casework/sessions/sign-in.ts";
import type { Actor } from "#domain/access/actor.ts";
import { knownDevice } from "./device-cookie.ts";
import { keepSession } from "./session-token.ts";

/** Signs in from a form, and says who it is. @throws what `signIn` throws */
export async function signInHere({ email, password }: { email: string; password: string }): Promise<Actor> {
  const address = webRequest()?.client ?? "";
  const tokens = await signIn({ email, password, address, device: await knownDevice() });
  await keepSession(tokens);
  return actorOfSession(tokens.token, { renew: false });
}
