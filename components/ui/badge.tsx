import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

/** `neutral` is an outline, `quiet` only muted words, `danger` a red outline, `solid` filled red. */
export type BadgeTone = "neutral" | "quiet" | "info" | "settled" | "warning" | "danger" | "solid";

export interface BadgeProps {
  tone?: BadgeTone;
  icon?: IconName;
  /** For what is proposed or only possible. */
  dashed?: boolean;
  /** What a script finds it by. */
  data?: Record<`data-${string}`, string | undefined> | undefined;
  children: ReactNode;
}

export function Badge({ tone = "neutral", icon, dashed, data, children }: BadgeProps) {
  return (
    <span className="badge" data-tone={tone} data-dashed={dashed || undefined} {...data}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
