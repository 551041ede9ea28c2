import { type Logger, pino } from "pino";
import { settings } from "#env";
import { webRequest } from "./request.ts";

/** All that a line of the log may hold: opaque ids and counts. No body, no query, no name, no address has a key here. */
export interface Loggable {
  command?: string;
  query?: string;
  chain?: string;
  table?: string;
  route?: string;
  status?: number;
  count?: number;
  milliseconds?: number;
  version?: string;
  engine?: string;
  error?: unknown;
}

/** Writes what happened to the process, as JSON lines on standard output. */
export const log = {
  info: (what: string, details: Loggable = {}) => logger().info(allowed(details), what),
  warn: (what: string, details: Loggable = {}) => logger().warn(allowed(details), what),
  error: (what: string, details: Loggable = {}) => logger().error(allowed(details), what),
};

const KEYS = [
  "command",
  "query",
  "chain",
  "table",
  "route",
  "status",
  "count",
  "milliseconds",
  "version",
  "engine",
] as const;

function allowed(details: Loggable) {
  const chosen = Object.fromEntries(
    KEYS.flatMap((key) => (details[key] === undefined ? [] : [[key, details[key]]])),
  );
  const reference = webRequest()?.reference;
  return {
    ...chosen,
    ...(reference && { reference }),
    ...(details.error !== undefined && { error: causes(details.error) }),
  };
}

/** An error without its message: drivers and Drizzle put the values of a statement into it. */
function causes(error: unknown): object[] {
  const found: object[] = [];
  for (let inner = error; inner instanceof Error && found.length < 5; inner = inner.cause) {
    const code = "code" in inner && typeof inner.code === "string" ? inner.code : undefined;
    found.push({ name: inner.name, ...(code && { code }), at: framesOf(inner) });
  }
  return found.length ? found : [{ name: typeof error }];
}

/** The lines of a stack that say where; the first ones hold the message, which may have several lines. */
const framesOf = ({ stack = "" }: Error) =>
  stack
    .split("\n")
    .filter((line) => /^\s+at .*(:\d+:\d+\)?|<anonymous>\)?|native\)?)$/.test(line))
    .slice(0, 12)
    .map((line) => line.trim());

const place = Symbol.for("panoh.logger");
const held = globalThis as { [place]?: Logger };
const logger = () =>
  (held[place] ??= pino({
    level: settings().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  }));
