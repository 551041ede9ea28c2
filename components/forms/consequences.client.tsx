"use client";

export interface ConsequencesProps {
  what: string;
  seen: string;
  undo: string;
}

/** Above a grave button one paragraph: what will happen, who will see it, whether it can be undone. */
export function Consequences({ what, seen, undo }: ConsequencesProps) {
  return <p className="consequences">{`${what} ${seen} ${undo}`}</p>;
}
