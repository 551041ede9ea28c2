import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { WebRequest } from "#casework/request.ts";
import { plainPage } from "./plain-page.ts";

/**
 * Gives the answer the status that the page has settled on, and puts a page with a reference number in the place of
 * any other HTML of a failure: with scripts off, Next's own is empty.
 */
export function settleAnswer(asked: IncomingMessage, response: ServerResponse, request: WebRequest) {
  // Next's own client takes a status other than 200 for a page it should load anew, and would ask everything twice.
  const byScript = asked.headers.rsc !== undefined || asked.headers["next-action"] !== undefined;
  const { writeHead, write, end } = bound(response);
  let replaced = false;

  const settledHead = (status: number, ...more: (string | OutgoingHttpHeaders | OutgoingHttpHeader[])[]) => {
    replaced = status >= 500 && !byScript && isHtml(response);
    if (!replaced) return writeHead(byScript || status >= 300 ? status : (request.status ?? status), ...more);
    for (const name of ["Content-Length", "Content-Encoding", "Transfer-Encoding", "ETag", "Link"])
      response.removeHeader(name);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    return writeHead(status);
  };
  // By the response's own writeHead, which Next's compression has wrapped: else it never hears that the line is free again.
  const begin = () => {
    if (!response.headersSent) response.writeHead(response.statusCode);
  };

  Object.assign(response, {
    writeHead: settledHead,
    flushHeaders: begin,
    write(...chunk: unknown[]) {
      begin();
      return replaced || write(...chunk);
    },
    end(...chunk: unknown[]) {
      begin();
      return replaced ? end(plainPage("failed", request.reference)) : end(...chunk);
    },
  });
}

const isHtml = (response: ServerResponse) =>
  /text\/html/.test(String(response.getHeader("content-type") ?? "text/html"));

type AnyCall = (...given: unknown[]) => unknown;
const bound = (response: ServerResponse) => ({
  writeHead: response.writeHead.bind(response) as AnyCall,
  write: response.write.bind(response) as AnyCall,
  end: response.end.bind(response) as AnyCall,
});
