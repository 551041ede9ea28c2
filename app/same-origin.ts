import { headers } from "next/headers";
import { settings } from "#env";

/** Whether a post comes from one of our own pages. Next itself lets one through that does not say where it comes from. */
export async function isFromHere(): Promise<boolean> {
  const given = await headers();
  const site = given.get("sec-fetch-site");
  return (
    given.get("origin") === new URL(settings().BASE_URL).origin && (site === null || site === "same-origin")
  );
}
