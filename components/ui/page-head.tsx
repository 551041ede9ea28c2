import type { ReactNode } from "react";

export interface PageHeadProps {
  title: string;
  /** Beside the title: "27 open", or the moment and Refresh. */
  beside?: ReactNode;
  /** The page's own button, or links. */
  end?: ReactNode;
}

/** The one `h1`. */
export function PageHead({ title, beside, end }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {beside && <small>{beside}</small>}
      </div>
      {end}
    </div>
  );
}
