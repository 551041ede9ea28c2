/** What an engine's driver says of a failure. Drizzle wraps it: the code is on some `cause`. */
export interface DriverError {
  code: string;
  message: string;
  table?: string;
  constraint?: string;
}

/** The driver's error inside `error`, or undefined when it was no engine that failed. */
export function driverError(error: unknown): DriverError | undefined {
  for (let inner = error; typeof inner === "object" && inner !== null; inner = (inner as Error).cause)
    if ("code" in inner && typeof inner.code === "string") return inner as DriverError;
}

const uniqueViolations = new Set(["23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"]);

export const isUniqueViolation = (error: unknown) => uniqueViolations.has(driverError(error)?.code ?? "");
