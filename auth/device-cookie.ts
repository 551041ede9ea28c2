import { cookies } from "next/headers";
import { sessionCookie } from "./session-cookie.ts";

const HALF_A_YEAR_S = 180 * 86_400;

/** By this a browser is known that has signed its owner in before, so that strangers cannot lock them out. */
export function deviceCookie() {
  const { name, options } = sessionCookie();
  return { name: name.replace("session", "device"), options: { ...options, maxAge: HALF_A_YEAR_S } } as const;
}

export const knownDevice = async (): Promise<string | undefined> =>
  (await cookies()).get(deviceCookie().name)?.value;
