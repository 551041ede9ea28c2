import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cookieSecret } from "#casework/sessions/cookie-secret.ts";
import { sessionCookie } from "./session-cookie.ts";

const SHOWN_FOR_S = 10 * 60;

type Invitation = { token: string; email: string };

/** Shows the link of an invitation just made: encrypted, for ten minutes, to the browser of whoever made it. */
export async function showInvitation({ token, email }: Invitation) {
  const { name, options } = invitationCookie();
  const value = await encode({
    token: { invitation: token, for: email },
    secret: cookieSecret(),
    maxAge: SHOWN_FOR_S,
  });
  (await cookies()).set(name, value, { ...options, maxAge: SHOWN_FOR_S });
}

export async function shownInvitation(): Promise<Invitation | undefined> {
  const held = (await cookies()).get(invitationCookie().name)?.value;
  const read = held && (await decode({ token: held, secret: cookieSecret() }).catch(() => null));
  if (!read || typeof read.invitation !== "string" || typeof read.for !== "string") return;
  return { token: read.invitation, email: read.for };
}

function invitationCookie() {
  const { name, options } = sessionCookie();
  return { name: name.replace("session", "invitation"), options };
}
