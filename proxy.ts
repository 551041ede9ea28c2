import { type NextRequest, NextResponse } from "next/server";
import { sessionCookie } from "#auth/session-cookie.ts";
import { settings } from "#env";

/**
 * Gives each page its policy, and sends those who are not signed in to the sign-in page a little earlier. It guards
 * nothing: the door does (casework/door.ts). Without this file nothing would leak.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  if (isStranger(request) && request.method === "GET" && !isPublic(pathname))
    return NextResponse.redirect(
      new URL(`/sign-in?then=${encodeURIComponent(pathname + search)}`, settings().BASE_URL),
      303,
    );

  const policy = pagePolicy(crypto.randomUUID().replaceAll("-", ""));
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // Next reads the nonce from here
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "no-store");
  return response;
}

const isStranger = ({ cookies }: NextRequest) => !cookies.has(sessionCookie().name);
const isPublic = (path: string) =>
  /^\/(sign-in|sign-out|first-run|unlock|invitation|api|help\/arrest-form)(\/|$)/.test(path);

function pagePolicy(nonce: string) {
  const development = settings().NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Files that are the same for everybody need neither. */
export const config = { matcher: ["/((?!_next/static/|icons\\.svg$|plain-page\\.css$|icon\\.svg$).*)"] };
