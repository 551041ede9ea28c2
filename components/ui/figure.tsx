import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { numbers } from "./numbers.ts";

export interface FigureProps {
  number: number;
  label: string;
  /** "2 more than a week ago": muted, never green or red. */
  change?: string;
  href: string;
  /** Red above zero: only for what is overdue of ours. */
  tone?: "danger";
}

/** One number that leads to its list. Stands in `Figures`. */
export async function Figure({ number, label, change, href, tone }: FigureProps) {
  const shown = numbers(await getLocale()).format(number);
  return (
    <div className="figure numbers" data-tone={number === 0 ? "zero" : tone}>
      <a href={href} aria-label={`${shown} ${label}`}>
        {shown}
      </a>
      <div>
        {label}
        {change && <small>{change}</small>}
      </div>
    </div>
  );
}

export function Figures({ children }: { children: ReactNode }) {
  return <div className="figures">{children}</div>;
}
