import { driverError } from "./driver-error.ts";

/** Recognised by a tag, not by `instanceof`: Next loads a shared module several times in one process. */
const tag = Symbol.for("panoh.not-saved");

/**
 * The engine could not keep what it was given: a full disk, a failing one, a server that is gone or that nobody got
 * through to. Nothing is half done. Only when a PostgreSQL server vanishes during the commit itself is it unknown
 * whether it was saved: the same command with the same idempotency key finds out.
 */
export type NotSaved = Error & { readonly notSaved: true };

export const notSaved = (cause: unknown): NotSaved =>
  Object.assign(new Error("Not saved: the database could not write.", { cause }), {
    [tag]: true,
    notSaved: true as const,
  });

export const isNotSaved = (error: unknown): error is NotSaved =>
  typeof error === "object" && error !== null && tag in error;

/** The same error, or NotSaved when its cause lies with disk, memory, network or load, and with nobody's input. */
export function orNotSaved(error: unknown): unknown {
  if (isNotSaved(error)) return error;
  const { code = "" } = driverError(error) ?? {};
  return unable.test(code) || gone(error) ? notSaved(error) : error;
}

const unable = new RegExp(
  `^(${[
    "SQLITE_(FULL|IOERR|BUSY|LOCKED|NOMEM|CANTOPEN|READONLY|PROTOCOL)(_.*)?",
    "08...|53...|58...", // connection, resources, system
    "57P0[1-5]|57014|55P03|25P03|25006", // shut down, timed out, no lock, too long idle, a replica
    "40001|40P01|CR000", // still losing every race after many tries
    "E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|NOSPC|IO)",
  ].join("|")})$`,
);

/** `pg` says these without a code. */
const gone = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
    error.message,
  ) ||
    gone(error.cause));
