import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface ChipsProps {
  /** Each leads to the same list without this filter. */
  applied: { label: string; without: string }[];
  clear: string;
  /** After them: what else can be done with this choice. */
  end?: ReactNode;
}

export async function Chips({ applied, clear, end }: ChipsProps) {
  if (applied.length === 0) return null;
  const say = await getTranslations("ui.filters");
  return (
    <div className="line-of-links">
      <span className="muted">{say("shown")}</span>
      {applied.map(({ label, without }) => (
        <a key={label} className="chip" href={without} aria-label={say("remove", { filter: label })}>
          {label}
          <Icon name="x" />
        </a>
      ))}
      <a href={clear}>{say("clear")}</a>
      {end}
    </div>
  );
}
