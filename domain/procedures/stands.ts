import { type DeclaredProcedure, machineOf } from "./machines.ts";
import { movedTo } from "./may-follow.ts";

/** Open: it may begin, and nobody knows that it has. Running; settled; refused: it stands against the person. */
export type Stands = "open" | "running" | "settled" | "refused";

/** How a procedure stands after these steps, given in the order in which they came. Who was taken away has nothing settled. */
export function standsAfter(procedure: DeclaredProcedure, steps: readonly string[]): Stands {
  const last = movedTo(procedure, steps);
  const rule = last === undefined ? undefined : machineOf(procedure).steps[last];
  if (rule?.takes) return "refused";
  return rule?.stands ?? (steps.length > 0 ? "running" : "open");
}
