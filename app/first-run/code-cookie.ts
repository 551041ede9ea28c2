import { cookies } from "next/headers";
import { sessionCookie } from "#auth/session-cookie.ts";
import { isFirstRunCode } from "#casework/installation/first-run-code.ts";
import { installation } from "#casework/installation/installation.ts";
import { notFound } from "#domain/refusals.ts";

const MINUTES_S = 60;

/** Between the steps the code lies in a cookie. */
export async function keepCode(code: string) {
  const { name, options } = firstRunCookie();
  (await cookies()).set(name, code, { ...options, maxAge: 60 * MINUTES_S });
}

export async function givenCode(): Promise<string | undefined> {
  const code = (await cookies()).get(firstRunCookie().name)?.value;
  return code && isFirstRunCode(code) ? code : undefined;
}

export async function forgetCode() {
  const { name, options } = firstRunCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** @throws NotFound once there is an installation: the first run never comes again */
export async function mustBeFirstRun() {
  if (await installation()) throw notFound();
}

function firstRunCookie() {
  const { name, options } = sessionCookie();
  return { name: name.replace("session", "first-run"), options };
}
