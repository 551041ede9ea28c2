import type { IncomingMessage, ServerResponse } from "node:http";
import { isLoopback, type Settings } from "#env";
import { answerPlainly } from "./plain-page.ts";

/** What a form may carry. Its fields are limited to 1 MB of text, with a sentence beside them: this is the wall behind. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What is read to its end before it is refused. */
const MOST_READ = 64 * 1024 * 1024;

/** Answers by itself what Next should not see. @returns whether it did */
export function turnAway(
  asked: IncomingMessage,
  response: ServerResponse,
  reference: string,
  { BASE_URL }: Settings,
): boolean {
  const length = Number(asked.headers["content-length"] ?? 0);
  if (length > MOST_BYTES) {
    const answer = () => answerPlainly(response, 413, "too_large", reference);
    // A browser that is still sending would show a broken connection instead of the answer.
    if (length < MOST_READ) asked.resume().once("end", answer);
    else answer();
    response.setHeader("Connection", "close");
    return true;
  }
  if (asked.headers["content-length"] === undefined && asked.headers["transfer-encoding"] !== undefined) {
    answerPlainly(response, 411, "no_length", reference);
    return true;
  }
  const base = new URL(BASE_URL);
  if (!isLoopback(base.hostname) || asked.headers.host === base.host || asked.url === "/api/health")
    return false;
  // A cookie belongs to a name: whoever signs in at localhost would be a stranger at 127.0.0.1.
  if (asked.method !== "GET" && asked.method !== "HEAD")
    answerPlainly(response, 421, "other_name", reference);
  else
    response
      .writeHead(307, { Location: new URL(localPath(asked.url), base).href, "Cache-Control": "no-store" })
      .end();
  return true;
}

/** `//elsewhere.example` would lead away from here. */
const localPath = (url = "/") => `/${url.replace(/^[/\\]+/, "")}`;
