import type { ReactNode } from "react";

export interface PictureProps {
  /** Says the finding: "14 people are held, 5 of them longer than 72 hours". */
  title: string;
  /** Period, office, "as of 09:00". */
  caption: string;
  children: ReactNode;
}

/** A picture under what it finds; on a phone it stays closed until somebody wants to see it. */
export function Picture({ title, caption, children }: PictureProps) {
  return (
    <figure className="panel picture">
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <details>
        <summary className="panel-head">
          <h2>{title}</h2>
        </summary>
        {children}
      </details>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
