import { settings } from "#env";

/** An address to go on to, if it is a page of this application, written as a path: nobody is led elsewhere by a link. */
export function localAddress(given: unknown): string | undefined {
  if (typeof given !== "string" || !given.startsWith("/")) return;
  const base = new URL(settings().BASE_URL);
  const url = URL.canParse(given, base) ? new URL(given, base) : base;
  const inside = url.origin === base.origin && !url.pathname.startsWith("//");
  return inside && url.pathname !== "/sign-in" ? url.pathname + url.search : undefined;
}
