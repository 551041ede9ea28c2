import type { ReactNode } from "react";

/** A part of a printed file. It says whose file it is: sheets get loose. */
export function PaperSection(props: { title: string; caseNumber: string; children: ReactNode }) {
  const { title, caseNumber, children } = props;
  return (
    <section className="paper-section" aria-label={title}>
      <div className="paper-head">
        <h2>{title}</h2>
        <bdi dir="ltr">{caseNumber}</bdi>
      </div>
      {children}
    </section>
  );
}
