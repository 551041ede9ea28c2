import type { Clock } from "#domain/clocks/clock.ts";

/** Says a sentence below `clocks`: the translator of a page, or of a test. */
type Say = (key: never, params: never) => string;

/** What the end of a limit means. Of a limit itself, whether the court's order that ends it before its time is recorded. */
export const endWords = (say: Say, words: string, clock?: Pick<Clock, "state" | "stoppedBy">): string =>
  say(`ends.${words}` as never, { order: clock ? orderIn(clock) : "any" } as never);

function orderIn({ state, stoppedBy = "" }: Pick<Clock, "state" | "stoppedBy">): string {
  if (state !== "stopped") return "none";
  return ORDERS.has(stoppedBy) ? "recorded" : "any";
}

const ORDERS = new Set(["temporary_custody_ordered", "extradition_arrest"]);
