import { Badge } from "../ui/badge.tsx";

export interface StatusWords {
  /** "UNHCR: mandate refugee", "State: none" */
  words: string;
  /** "to 30 Sep 2025"; "ended 2 July" */
  ends?: string;
  /** It ends within 30 days, or has ended. */
  tone?: "warning" | "danger";
}

/** Always both: recognised by the one says nothing about the other. */
export function Status({ unhcr, state }: { unhcr: StatusWords; state: StatusWords }) {
  return (
    <>
      <StatusLine {...unhcr} />
      {" · "}
      <StatusLine {...state} />
    </>
  );
}

/** One of the two lines of a table's cell. */
export function StatusLine({ words, ends, tone }: StatusWords) {
  return (
    <>
      {words}
      {ends &&
        (tone ? (
          <>
            {" "}
            <Badge tone={tone}>{ends}</Badge>
          </>
        ) : (
          `, ${ends}`
        ))}
    </>
  );
}
