import { AsyncLocalStorage } from "node:async_hooks";
import { randomInt } from "node:crypto";

/** One request of the web, from its first byte to its last: what is asked, and what is settled so far about the answer. */
export interface WebRequest {
  /** What somebody who saw an error page reads out, and what the log is searched for. */
  readonly reference: string;
  /** Path and query, as asked for. */
  readonly address: string;
  /** Who is on the other end of the line: an IP address, never logged. */
  readonly client: string;
  /** Whether something was sent: what was typed must stand in the answer. */
  readonly posted?: boolean;
  /** The status of the answer, where it is not the one that Next would give. */
  status?: number;
}

const place = Symbol.for("panoh.request");
type Storage = AsyncLocalStorage<WebRequest>;
// On globalThis: server.ts opens it, and Next loads this module several times for those who read it.
const storage = () => ((globalThis as { [place]?: Storage })[place] ??= new AsyncLocalStorage<WebRequest>());

/** Answers one request; whatever runs because of it finds it with `webRequest()`. */
export const answering = <T>(request: WebRequest, answer: () => T): T => storage().run(request, answer);

/** The request that is being answered; undefined on the command line and in a build. */
export const webRequest = (): WebRequest | undefined => storage().getStore();

const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // nothing that sounds or looks like another

/** Eight letters and digits that can be read out over a telephone. */
export function newReference(): string {
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
