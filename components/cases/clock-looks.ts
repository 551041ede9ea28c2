import type { BadgeTone } from "../ui/badge.tsx";
import type { IconName } from "../ui/icon-names.ts";
import type { ClockLevel } from "./countdown.tsx";

/** How each level of nearness looks in a row; what only runs, or has stopped, is text. */
export const CLOCK_LOOKS: Partial<Record<ClockLevel, { tone: BadgeTone; icon: IconName }>> = {
  soon: { tone: "warning", icon: "clock" },
  now: { tone: "danger", icon: "alarm-clock" },
  over: { tone: "danger", icon: "octagon-alert" },
};
