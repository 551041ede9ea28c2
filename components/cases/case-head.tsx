import type { ReactNode } from "react";

export interface CaseHeadProps {
  pseudonym: string;
  caseNumber: string;
  /** `<Risk>` with the head's words. */
  risk: ReactNode;
  /** "Detained at Police HQ, Almaty, day 3 · UNHCR: … · State: …" */
  standing: ReactNode;
  /** `<Reasons>` */
  reasons?: ReactNode;
  /** "Man, 18–59 · Uzbekistan to Kazakhstan · witness · Almaty · Aigerim K." */
  about: string;
  /** Record (filled), then the plain ones. */
  acts?: ReactNode;
  /** Of the heading, where a page has another one. */
  level?: 1 | 2;
}

/** One look answers: who, how dangerous, where, which statuses, and why. */
export function CaseHead(props: CaseHeadProps) {
  const { pseudonym, caseNumber, risk, standing, reasons, about, acts, level = 1 } = props;
  const Heading = `h${level}` as const;
  return (
    <div className="panel case-head">
      <div className="name">
        <Heading>
          <bdi dir="auto">{pseudonym}</bdi>
        </Heading>
        <bdi dir="ltr" className="muted">
          {caseNumber}
        </bdi>
        {risk}
      </div>
      <div className="said">
        <p>{standing}</p>
        {reasons}
        <p className="meta">{about}</p>
      </div>
      {acts && <div className="acts">{acts}</div>}
    </div>
  );
}
