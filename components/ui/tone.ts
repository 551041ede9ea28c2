import type { IconName } from "./icon-names.ts";

export type Tone = "info" | "settled" | "warning" | "danger";

/** No meaning by colour alone: each tone has its shape. */
export const toneIcons: Record<Tone, IconName> = {
  info: "info",
  settled: "check",
  warning: "triangle-alert",
  danger: "octagon-alert",
};
