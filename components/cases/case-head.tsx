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
}

/** One look answers: who, how dangerous, where, which statuses, and why. */
export function CaseHead({ pseudonym, caseNumber, risk, standing, reasons, about, acts }: CaseHeadProps) {
  return (
    <div className="panel case-head">
      <div className="name">
        <h1>
          <bdi dir="auto">{pseudonym}</bdi>
        </h1>
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
