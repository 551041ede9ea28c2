import { cookies } from "next/headers";
import { sessionCookie } from "#auth/session-cookie.ts";

const SHOWN_FOR_S = 10 * 60;

/** The link of an invitation just made: for ten minutes in the browser of whoever made it, and nowhere else. */
export async function keepInvitation(token: string, email: string) {
  const { name, options } = cookie();
  (await cookies()).set(name, JSON.stringify({ token, email }), { ...options, maxAge: SHOWN_FOR_S });
}

export async function invitationKept(): Promise<{ token: string; email: string } | undefined> {
  const kept = (await cookies()).get(cookie().name)?.value;
  if (!kept) return;
  const { token, email } = JSON.parse(kept) as Record<string, unknown>;
  return typeof token === "string" && typeof email === "string" ? { token, email } : undefined;
}

function cookie() {
  const { name, options } = sessionCookie();
  return { name: name.replace("session", "invitation"), options };
}
