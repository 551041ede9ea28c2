import type { Clock } from "./clock.ts";
import type { ClockKind } from "./rule.ts";

/** What stands in place of a rule where somebody has set a limit by hand. */
export const BY_HAND = "by_hand";

/** A limit that no rule knows, as it is recorded; what ends and who set it is sealed, and told only to who reads the file. */
export interface SetByHand {
  id: string;
  kind: ClockKind;
  dueAt: Date;
  dueOn: string | null;
  timeZone: string;
  recordedAt: Date;
}

/** It runs, warns and is listed as one that a rule has computed. */
export const clockByHand = (
  { id, kind, dueAt, dueOn, timeZone, recordedAt }: SetByHand,
  jurisdiction: string,
): Clock => ({
  key: `${BY_HAND}|${id}`,
  rule: BY_HAND,
  subject: "file",
  subjectId: id,
  kind,
  jurisdiction,
  timeZone,
  citation: "",
  counting: dueOn === null ? "hours" : "calendar_days",
  words: BY_HAND,
  heldBeyond: false,
  warnBefore: [],
  verified: true,
  possible: false,
  basis: "step",
  startedAt: recordedAt < dueAt ? recordedAt : dueAt,
  atTheEarliest: false,
  dueAt,
  ...(dueOn !== null && { dueOn, wholeDays: true }),
  computation: { period: "day_set", end: dueAt },
  state: "running",
});
