import type { Clock } from "./clock.ts";

/**
 * The limit to look at next, of clocks given soonest end first: the soonest that is still to come. Only where none is, one
 * that has passed: somebody held beyond it, then what we did not do in time, then any other.
 */
export function nextLimit(clocks: readonly Clock[], now: Date): Clock | undefined {
  const running = clocks.filter(({ state }) => state === "running");
  return (
    running.find(({ dueAt }) => dueAt > now) ??
    running.find(({ heldBeyond }) => heldBeyond) ??
    running.find(({ kind }) => kind === "our_deadline") ??
    running[0]
  );
}
