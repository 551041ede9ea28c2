import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { log } from "#casework/log.ts";
import { answering, newReference, type WebRequest } from "#casework/request.ts";
import type { Settings } from "#env";
import { clientAddress } from "./client-address.ts";
import { setHeaders } from "./headers.ts";
import { answerPlainly } from "./plain-page.ts";
import { settleAnswer } from "./settled-answer.ts";
import { turnAway } from "./turn-away.ts";

type Handler = (asked: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Listens, and hands each request to Next inside its own store. */
export async function listen(settings: Settings, next: Handler): Promise<Server> {
  const { host, protocol } = new URL(settings.BASE_URL);
  const server = createServer((asked, response) => {
    const request: WebRequest = {
      reference: newReference(),
      address: asked.url ?? "/",
      client: clientAddress(asked, settings.TRUSTED_PROXIES),
      posted: asked.method === "POST",
    };
    setHeaders(response, { secure: protocol === "https:" });
    if (turnAway(asked, response, request.reference, settings)) return;
    // Next compares a post's Origin with these: a proxy in between may not have handed on the name that was asked for.
    asked.headers.host = host;
    delete asked.headers["x-forwarded-host"];
    settleAnswer(asked, response, request);
    answering(request, () => next(asked, response)).catch((error: unknown) => {
      log.error("A request was not answered.", { error });
      if (!response.headersSent) answerPlainly(response, 500, "failed", request.reference);
      else response.destroy();
    });
  });
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(settings.PORT, settings.HOST, listening);
  });
  return server;
}

/** Takes no new request and lets the running ones end, for ten seconds at most. */
export async function stopListening(server: Server) {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), 10_000);
  await closed;
  clearTimeout(late);
}
