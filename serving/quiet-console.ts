import { log } from "#casework/log.ts";

/** Frameworks print an error whole, with the values in its message: the log is told where it happened, and no more. */
export function quietConsole() {
  for (const level of ["error", "warn"] as const)
    console[level] = (...said: unknown[]) =>
      log[level]("A framework reports something.", { error: said.find((part) => part instanceof Error) });
  process.on("unhandledRejection", (error) => log.error("Nobody waited for what failed.", { error }));
  process.on("uncaughtException", (error) => {
    log.error("Nobody caught an error: the server ends.", { error });
    process.exit(1);
  });
}
