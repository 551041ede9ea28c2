import { Badge } from "../ui/badge.tsx";

export interface NeedProps {
  /** UNHCR's code: "LP-RR" */
  code: string;
  /** "Risk of refoulement" */
  words: string;
  /** "proposed", where nobody has confirmed it. */
  proposed?: string;
}

/** A specific need: its code and its words. What is only proposed is dashed, and says so. */
export function Need({ code, words, proposed }: NeedProps) {
  return (
    <Badge tone="info" dashed={proposed !== undefined}>
      <span>
        <bdi dir="ltr">{code}</bdi> {words}
        {proposed && ` · ${proposed}`}
      </span>
    </Badge>
  );
}
