import { cookies } from "next/headers";
import type { Actor } from "#domain/access/actor.ts";
import { sessionCookie } from "./session-cookie.ts";

/** Lets this browser show the colours that somebody chose in their account. */
export async function keepLooks({ theme }: Pick<Actor, "theme">) {
  (await cookies()).set("theme", theme, sessionCookie().options);
}
