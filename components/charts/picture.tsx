import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Unfold } from "../ui/unfold.tsx";

export interface PictureProps {
  /** Says the finding: "14 people are held, 5 of them longer than 72 hours". */
  title: string;
  /** Period, office, "as of 09:00". */
  caption: string;
  children: ReactNode;
}

/** A picture under what it finds; on a phone it stays folded until somebody wants to see it. */
export async function Picture({ title, caption, children }: PictureProps) {
  const say = await getTranslations("ui.picture");
  return (
    <figure className="panel picture unfolds">
      <div className="panel-head">
        <h2>{title}</h2>
        <Unfold closed={say("show")} open={say("hide")} of={title} />
      </div>
      <div className="folded">{children}</div>
      <figcaption className="folded">{caption}</figcaption>
    </figure>
  );
}
