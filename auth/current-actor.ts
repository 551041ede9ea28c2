import type { Actor } from "#domain/access/actor.ts";
import { signedOut } from "#domain/refusals.ts";

/** Who is asking, as the session says at this request. @throws SignedOut when nobody is */
export async function currentActor(): Promise<Actor> {
  throw signedOut();
}
