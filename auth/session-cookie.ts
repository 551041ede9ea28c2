import { settings } from "#env";

/**
 * The cookie that holds a session's id. `__Host-` binds it to this very origin, and asks for https. Over http, which
 * is for this machine itself only, not every browser keeps a Secure cookie: there it goes without.
 */
export function sessionCookie() {
  const secure = settings().BASE_URL.startsWith("https:");
  return {
    name: secure ? "__Host-panoh.session" : "panoh.session",
    options: { httpOnly: true, sameSite: "strict", path: "/", secure },
  } as const;
}
