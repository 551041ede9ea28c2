import { signOutHere } from "#auth/sign-out.ts";
import { settings } from "#env";
import { isFromHere } from "../same-origin.ts";

/** Signs out, from any page: a full load, after which the browser keeps nothing of what it showed. */
export async function POST() {
  const then = (path: string) => Response.redirect(new URL(path, settings().BASE_URL), 303);
  if (!(await isFromHere())) return then("/");
  await signOutHere();
  const answer = then("/sign-in");
  return new Response(null, {
    status: answer.status,
    headers: {
      Location: answer.headers.get("Location") ?? "/",
      "Clear-Site-Data": '"cache", "cookies", "storage"',
    },
  });
}
