import { Badge, type BadgeTone } from "../ui/badge.tsx";

export type RiskLevel = "extreme" | "high" | "medium" | "low";

const tones: Record<RiskLevel, BadgeTone> = {
  extreme: "solid",
  high: "danger",
  medium: "neutral",
  low: "quiet",
};

export interface RiskProps {
  level: RiskLevel;
  /** "Extreme"; in a file's head "Extreme risk". */
  words: string;
  /** "set by supervisor to 12 July" */
  override?: string | undefined;
}

export function Risk({ level, words, override }: RiskProps) {
  return (
    <>
      <Badge tone={tones[level]}>{words}</Badge>
      {override && <span className="muted"> {override}</span>}
    </>
  );
}
