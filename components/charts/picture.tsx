import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Unfold } from "../ui/unfold.tsx";

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

/** A picture under what it finds; on a phone it stays folded until somebody wants to see it. */
export async function Picture({ title, caption, id, open, more, children }: PictureProps) {
  const say = await getTranslations("ui.picture");
  return (
    <figure className="panel picture unfolds" id={id}>
      <div className="panel-head">
        <h2>{title}</h2>
        {more && <a href={more.href}>{more.label}</a>}
        <Unfold closed={say("show")} open={say("hide")} of={title} unfolded={open} />
      </div>
      <div className="folded">{children}</div>
      <figcaption className="folded">{caption}</figcaption>
    </figure>
  );
}
