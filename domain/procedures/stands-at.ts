import type { DeclaredProcedure } from "./machines.ts";
import { movedTo } from "./may-follow.ts";

/**
 * At which step a procedure stands, of its steps in the order in which they came: the last that moved it, and the last of
 * all where that is another one. Whoever was rejected and served stands at both.
 */
export function standsAt(procedure: DeclaredProcedure, steps: readonly string[]): string[] {
  const at = [movedTo(procedure, steps), steps.at(-1)].filter((step) => step !== undefined);
  return [...new Set(at)];
}
