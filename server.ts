import "./serving/compile-cache.ts";
import "./serving/quick-imports.ts";
import { isLoopback, readEnvFile, type Settings, settings, WrongSettings } from "#env";

/**
 * Starts Panoh: settings, process lock, key, database, copy and migrations, self-check, and only then listens. A step
 * that fails stops it with a sentence. (Not in Next's instrumentation.ts: when that throws, Next says "Ready" and
 * answers 500 for ever.)
 */
export async function serve({ dev = false } = {}) {
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  const given = readSettings();
  // The tables are loaded for the engine that DATABASE_URL names, which .env may have said: hence only now.
  const { openInOrder } = await import("./serving/opening.ts");
  const { listen, stopListening } = await import("./serving/listener.ts");
  const { beforeClosing } = await import("./serving/closing.ts");
  const { log } = await import("#casework/log.ts");

  const opened = await openInOrder(given).catch(stop);
  if (opened.copy) console.log(`The database was brought up to date. As it was before: ${opened.copy}`);
  const server = await listen(given, await nextHandler(dev, given)).catch((error) =>
    stop(
      isTaken(error)
        ? new Error(`Port ${given.PORT} is taken: stop what uses it, or set another PORT.`)
        : error,
    ),
  );
  if (!dev) (await import("./serving/quiet-console.ts")).quietConsole();
  // First: what the scheduler finds to derive may be very much.
  const stopDeriving = (await import("./serving/deriving.ts")).deriveBeside(given);
  const scheduling = (await import("./serving/scheduling.ts")).startScheduling(given);
  log.info("Panoh listens.", { engine: opened.store.engine });
  console.log(`Panoh is at ${given.BASE_URL}`);
  if (opened.firstRunCode)
    console.log(
      `Nobody has used it yet. Begin at ${given.BASE_URL}/first-run with the code ${opened.firstRunCode}`,
    );

  let stopping = false;
  const end = async (code: number) => {
    if (stopping) return;
    stopping = true;
    console.log("Panoh stops: running requests are let to end.");
    await Promise.all([stopListening(server), scheduling.stop(), stopDeriving()]);
    await beforeClosing().catch((error: unknown) => log.error("What waited was not written.", { error }));
    await opened.close().catch((error: unknown) => log.error("The database did not close.", { error }));
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => end(0));
  opened.store.checkTheRest().catch((error: Error) => {
    if (error.cause !== undefined) return log.error(error.message, { error: error.cause });
    console.error(error.message);
    return end(DAMAGED);
  });
}

function readSettings() {
  try {
    readEnvFile();
    return settings();
  } catch (error) {
    return stop(error);
  }
}

async function nextHandler(dev: boolean, { BASE_URL, HOST, PORT }: Settings) {
  // After a form's submit Next asks itself for the next page: it shall not go out and round through a proxy for that.
  const here = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
  process.env.__NEXT_PRIVATE_ORIGIN = isLoopback(new URL(BASE_URL).hostname)
    ? BASE_URL
    : `http://${here}:${PORT}`;
  const { default: next } = await import("next");
  const app = next({ dev, dir: import.meta.dirname });
  await app.prepare();
  return app.getRequestHandler();
}

const DAMAGED = 78;

/** 78 is EX_CONFIG of sysexits.h: a supervisor of processes need not try again. */
function stop(error: unknown): never {
  const sentences =
    error instanceof WrongSettings
      ? error.sentences
      : [error instanceof Error ? error.message : String(error)];
  for (const sentence of sentences) console.error(sentence);
  process.exit(78);
}

const isTaken = (error: unknown) => error instanceof Error && "code" in error && error.code === "EADDRINUSE";

if (import.meta.main) await serve();
