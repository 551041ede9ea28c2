import { driverError } from "./driver-error.ts";

const LOST = new Set(["40001", "40P01", "CR000"]); // serialization failure, deadlock, CockroachDB's restart

/**
 * Whether a transaction that failed so is to be tried again. The primary key of the history is the lock of a chain: its
 * loser always goes on. Any other duplicate may come from a row that was committed after this transaction had looked
 * for it, and one more look tells: it is then found, or it is a duplicate for good.
 */
export function mayLoseAgain(error: unknown, tries: number): boolean {
  const { code = "", table, constraint = "" } = driverError(error) ?? {};
  if (code !== "23505") return LOST.has(code);
  return (table === "entries" && /_pk(ey)?$/.test(constraint)) || tries === 1;
}
