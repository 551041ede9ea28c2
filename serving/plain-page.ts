import type { ServerResponse } from "node:http";
import words from "#messages/plain-page.json" with { type: "json" };
import { PLAIN_POLICY } from "./headers.ts";

type Reason = keyof typeof words.reasons;

/** A page that needs nothing but its own text: for when Next cannot answer, or has not been asked. */
export function plainPage(reason: Reason, reference: string): string {
  const { title, back, number, reasons } = words;
  const { heading, sentence } = reasons[reason];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/plain-page.css">
<main>
<h1>${heading}</h1>
<p>${sentence}</p>
<p>${number.replace("{reference}", `<strong>${reference}</strong>`)}</p>
<p><a href="/">${back}</a></p>
</main>
</html>
`;
}

/** The same for a program: RFC 9457 problem details, as the API gives them. */
function plainProblem(status: number, reason: Reason, reference: string): string {
  const { heading, sentence } = words.reasons[reason];
  return JSON.stringify({
    type: `/help/api#${reason}`,
    title: heading,
    status,
    detail: sentence,
    reference,
  });
}

/** Answers with such a page, or a program with such a problem. */
export function answerPlainly(response: ServerResponse, status: number, reason: Reason, reference: string) {
  const toProgram = response.req.url?.startsWith("/api/") ?? false;
  response.writeHead(status, {
    "Content-Type": toProgram ? "application/problem+json" : "text/html; charset=utf-8",
    "Content-Security-Policy": PLAIN_POLICY,
    "Cache-Control": "no-store",
  });
  response.end(toProgram ? plainProblem(status, reason, reference) : plainPage(reason, reference));
}
