import type { Clock } from "./clock.ts";

type Limit = Pick<Clock, "state" | "kind" | "heldBeyond" | "dueAt">;

/**
 * The limit that a file is listed by, of limits with the soonest end first: one of ours that has passed, or after which
 * somebody is held without ground, until it is answered; else what ends next; else what has ended last. `changesAt`: when
 * it will be another one by time alone.
 */
export function nextLimit<L extends Limit>(clocks: readonly L[], now: Date): { next?: L; changesAt?: Date } {
  const running = clocks.filter(({ state }) => state === "running");
  const passed = running.filter(({ dueAt }) => dueAt <= now);
  const [ahead, later] = running.slice(passed.length);
  const unanswered = passed.find(staysOnTop);
  const next = unanswered ?? ahead ?? passed.at(-1);
  return {
    ...(next && { next }),
    ...(next && next === ahead && later && !staysOnTop(ahead) && { changesAt: ahead.dueAt }),
  };
}

const staysOnTop = ({ kind, heldBeyond }: Limit) => kind === "our_deadline" || heldBeyond;
