import { machineOf } from "./machines.ts";

/** How the removal of a person stands: what happened and still counts. */
export interface RemovalNow {
  /** They may still be removed: held for having no papers, or under an order that is neither quashed nor carried out. */
  open: boolean;
  /** An authority has ordered it. */
  orderedAt?: Date | undefined;
}

/** What the steps of a removal add up to, given in the order in which they came. An order that is upheld after it was quashed is one again. */
export function removalNow(steps: readonly { step: string; happenedFrom: Date }[]): RemovalNow {
  let now: RemovalNow = { open: false };
  for (const { step, happenedFrom: at } of steps) {
    const rule = machineOf("removal").steps[step];
    if (rule?.stands === "settled") now = { open: false };
    else if (step === "held_for_papers") now = { ...now, open: true };
    else if (ORDERS.includes(step)) now = { open: true, orderedAt: now.orderedAt ?? at };
  }
  return now;
}

const ORDERS = ["removal_ordered", "upheld"];
