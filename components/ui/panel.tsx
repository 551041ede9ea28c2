import type { ReactNode } from "react";

export interface PanelProps {
  title: string;
  count?: number;
  more?: { label: string; href: string };
  /** Other things at the end of the head, such as tabs. */
  end?: ReactNode;
  tone?: "warning" | "danger";
  id?: string;
  /** Text needs the panel's padding; tables, facts and rows bring their own. */
  padded?: boolean;
  children: ReactNode;
}

export function Panel({ title, count, more, end, tone, id, padded, children }: PanelProps) {
  return (
    <section className="panel" data-tone={tone} id={id} aria-label={title}>
      <div className="panel-head">
        <h2>
          {title}
          {count !== undefined && <span className="numbers"> · {count}</span>}
        </h2>
        {more && <a href={more.href}>{more.label}</a>}
        {end}
      </div>
      {padded ? <div className="panel-body">{children}</div> : children}
    </section>
  );
}
