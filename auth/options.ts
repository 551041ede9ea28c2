import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { webRequest } from "#casework/request.ts";
import { cookieSecret } from "#casework/sessions/cookie-secret.ts";
import { endSession } from "#casework/sessions/end-session.ts";
import { actorOfSession } from "#casework/sessions/find-session.ts";
import { signIn } from "#casework/sessions/sign-in.ts";
import { isRefusal } from "#domain/refusals.ts";
import { sessionCookie } from "./session-cookie.ts";

const DAY_S = 86_400;

/** next-auth's own routes: they sign in by the very same function as the page, and hold nothing but the session's token. */
export function authOptions(): NextAuthOptions {
  return {
    secret: cookieSecret(),
    session: { strategy: "jwt", maxAge: DAY_S },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      async session({ token }) {
        const actor = await actorOfSession(String(token.sid), { renew: false }).catch(nobody);
        return { expires: new Date(actor ? Date.now() + DAY_S * 1000 : 0).toISOString() };
      },
    },
    events: {
      async signOut({ token }) {
        const actor = await actorOfSession(String(token.sid), { renew: false }).catch(nobody);
        if (actor) await endSession(actor, {});
      },
    },
  };
}

async function authorize(given: { email: string; password: string } | undefined) {
  const { email = "", password = "" } = given ?? {};
  const signedIn = await signIn({ email, password, address: webRequest()?.client ?? "" }).catch(nobody);
  return signedIn ? { id: signedIn.token } : null;
}

/** next-auth is told of a refusal by null; it writes what is thrown into an address. */
function nobody(error: unknown): undefined {
  if (!isRefusal(error)) throw error;
}
