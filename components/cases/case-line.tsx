/** "Lochin · ALA-2025-00027" */
export function CaseLine({
  pseudonym,
  caseNumber,
  href,
}: {
  pseudonym: string;
  caseNumber: string;
  href?: string;
}) {
  return (
    <p className="case-line">
      {href ? <a href={href}>{pseudonym}</a> : pseudonym} · <bdi dir="ltr">{caseNumber}</bdi>
    </p>
  );
}
