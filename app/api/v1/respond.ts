import { log } from "#casework/log.ts";
import { webRequest } from "#casework/request.ts";
import type { Actor } from "#domain/access/actor.ts";
import { problem, problemOf } from "./problem.ts";

/** Somebody's call. `body` is there in a POST alone: what was sent, as JSON. */
export type Asked<Params> = { actor: Actor; request: Request; params: Params; body: unknown };
export type Call<Params> = (asked: Asked<Params>) => Promise<object>;
export type Calls<Params> = { GET?: Call<Params>; POST?: Call<Params> };

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;
export type Handlers<Params> = Record<(typeof METHODS)[number], Handler<Params>>;

/** What the API's routes have in common: who is asking, what was sent, and every failure as a problem. */
export function handlersOf<Params>(
  calls: Calls<Params>,
  actorOf: () => Promise<Actor>,
  origin: () => string,
): Handlers<Params> {
  const allow = METHODS.filter((method) => (method === "HEAD" ? calls.GET : method in calls)).join(", ");
  const handle: Handler<Params> = async (request, { params }) => {
    const call = calls[(request.method === "HEAD" ? "GET" : request.method) as keyof Calls<Params>];
    if (!call) return problem("method", {}, { Allow: allow });
    try {
      const posts = request.method === "POST";
      if (posts && !isFrom(origin(), request)) return problem("other_origin");
      const actor = await actorOf();
      const body = posts ? await readJson(request) : undefined;
      if (body instanceof Response) return body;
      const answer = await call({ actor, request, params: await params, body });
      return answer instanceof Response ? answer : Response.json(answer);
    } catch (error) {
      const known = problemOf(error);
      if (!known) log.error("A call of the API failed.", { error });
      return known ?? problem("failed", { reference: webRequest()?.reference });
    }
  };
  return Object.fromEntries(METHODS.map((method) => [method, handle])) as Handlers<Params>;
}

/** A cookie goes along with what another page sends in somebody's name: hence only from our own origin. */
function isFrom(origin: string, { headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  return headers.get("origin") === origin && (site === null || site === "same-origin");
}

const MOST_BYTES = 1024 * 1024;

async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    return problem("not_json");
  const bytes = await readAtMost(request.body, MOST_BYTES);
  if (!bytes) return problem("too_large");
  try {
    const body: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof body === "object" && body !== null && !Array.isArray(body) ? body : problem("malformed");
  } catch {
    return problem("malformed");
  }
}

/** The length that a sender states need not be true. */
async function readAtMost(
  stream: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream ?? []) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
