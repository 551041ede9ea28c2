import type { ReactNode } from "react";

/** A sentence and the next act; no drawing. */
export function Empty({ sentence, act }: { sentence: ReactNode; act?: { label: string; href: string } }) {
  return (
    <p className="empty">
      {sentence}
      {act && (
        <>
          {" "}
          <a href={act.href}>{act.label}</a>
        </>
      )}
    </p>
  );
}
