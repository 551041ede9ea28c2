import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cookieSecret } from "#casework/sessions/cookie-secret.ts";
import { deviceCookie } from "./device-cookie.ts";
import { sessionCookie } from "./session-cookie.ts";

/** The cookie outlives the session, whose row decides: what is posted after its end is still known to be somebody's. */
const DAY_S = 86_400;

/** The token of the session that this request comes with, whether it is still open or not. */
export async function sessionToken(): Promise<string | undefined> {
  const held = (await cookies()).get(sessionCookie().name)?.value;
  return held === undefined ? undefined : tokenIn(held, cookieSecret());
}

type Read = { token: string; secret: string; until: number };
const read = new Map<string, Read>();
const MOST = 1000;

/** Opening a cookie takes longer than what it is asked for: what was opened once is remembered, as long as it is valid. */
async function tokenIn(cookie: string, secret: string): Promise<string | undefined> {
  const known = read.get(cookie);
  if (known?.secret === secret && Date.now() < known.until) return known.token;
  read.delete(cookie);
  const opened = await decode({ token: cookie, secret }).catch(() => null);
  if (typeof opened?.sid !== "string") return undefined;
  if (read.size >= MOST) read.clear();
  read.set(cookie, { token: opened.sid, secret, until: Number(opened.exp ?? 0) * 1000 });
  return opened.sid;
}

/** Hands session and browser their cookies, after a sign-in. */
export async function keepSession({ token, device }: { token: string; device: string }) {
  const jar = await cookies();
  const value = await encode({ token: { sid: token }, secret: cookieSecret(), maxAge: DAY_S });
  const session = sessionCookie();
  jar.set(session.name, value, session.options);
  const known = deviceCookie();
  jar.set(known.name, device, known.options);
}

/** Takes the session's cookie back. The browser stays known, unless the site's data are cleared. */
export async function forgetSession() {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
