/** By the real clock, in a demonstration too. */
const MINUTE_MS = 60_000;
const IDLE_MS = 15 * MINUTE_MS;
export const ABSOLUTE_MS = 12 * 60 * MINUTE_MS;
export const RENEW_AFTER_MS = MINUTE_MS;
export const AT_MOST = 3;

type Times = { session: { startedAt: Date; endsAt: Date; endedAt: Date | null }; lastSeenAt: Date | null };

/** How a session stands: "idle" and "over" came by time alone, "ended" by somebody. */
export function standingOf({ session, lastSeenAt }: Times, at: Date): "open" | "idle" | "over" | "ended" {
  if (session.endedAt) return "ended";
  if (session.endsAt <= at) return "over";
  return at.getTime() - (lastSeenAt ?? session.startedAt).getTime() > IDLE_MS ? "idle" : "open";
}
