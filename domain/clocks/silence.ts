import type { Clock } from "./clock.ts";

export const SILENCE_OF_HELD = "team.silence.detained";

/** The alarm of a silence: a contact that took place stops it, or a supervisor with a reason, and nobody else (domain.md 4). */
export const isSilence = ({ rule }: Pick<Clock, "rule">): boolean => rule.startsWith("team.silence.");

/** Whether somebody may do something to a limit as it stands; that an alarm runs again, anybody may say. */
export const mayChange = (
  clock: Pick<Clock, "rule" | "state">,
  { supervise }: { supervise: boolean },
): boolean => supervise || !isSilence(clock) || clock.state === "stopped";
