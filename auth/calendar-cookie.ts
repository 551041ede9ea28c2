import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cookieSecret } from "#casework/sessions/cookie-secret.ts";
import { sessionCookie } from "./session-cookie.ts";

const SHOWN_FOR_S = 10 * 60;

/** Shows the address of a calendar just opened: encrypted, for ten minutes, to the browser of whoever opened it. */
export async function keepCalendarShown(token: string) {
  const { name, options } = calendarCookie();
  const value = await encode({ token: { calendar: token }, secret: cookieSecret(), maxAge: SHOWN_FOR_S });
  (await cookies()).set(name, value, { ...options, maxAge: SHOWN_FOR_S });
}

export async function forgetCalendarShown() {
  const { name, options } = calendarCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

export async function shownCalendar(): Promise<string | undefined> {
  const held = (await cookies()).get(calendarCookie().name)?.value;
  const read = held && (await decode({ token: held, secret: cookieSecret() }).catch(() => null));
  return read && typeof read.calendar === "string" ? read.calendar : undefined;
}

function calendarCookie() {
  const { name, options } = sessionCookie();
  return { name: name.replace("session", "calendar"), options };
}
