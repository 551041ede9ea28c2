import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export interface Fact {
  term: string;
  /** Nothing said: "not recorded", muted. */
  value?: ReactNode;
  /** Who told it, and how reliable: stands under every uncertain fact. */
  source?: ReactNode;
}

export async function Facts({ rows }: { rows: Fact[] }) {
  const say = await getTranslations("ui");
  return (
    <dl className="facts">
      {rows.map(({ term, value, source }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value ?? <span className="muted">{say("notRecorded")}</span>}
            {source && <small>{source}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
