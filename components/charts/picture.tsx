import type { ReactNode } from "react";

export interface PictureProps {
  /** Says the finding: "14 people are held, 5 of them longer than 72 hours". */
  title: string;
  /** Period, office, "as of 09:00". */
  caption: string;
  /** Where a link to it leads; on a phone it stands open then. */
  id?: string | undefined;
  open?: boolean | undefined;
  /** All of its rows, or the first of them again. */
  more?: { label: string; href: string } | undefined;
  children: ReactNode;
}

/** A picture under what it finds; on a phone it stays closed until somebody wants to see it. */
export function Picture({ title, caption, id, open, more, children }: PictureProps) {
  return (
    <figure className="panel picture" id={id}>
      <div className="panel-head">
        <h2>{title}</h2>
        {more && <a href={more.href}>{more.label}</a>}
      </div>
      <details open={open}>
        <summary className="panel-head">
          <h2>{title}</h2>
        </summary>
        {children}
      </details>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
