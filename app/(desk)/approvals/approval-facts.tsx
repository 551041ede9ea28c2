import { getTranslations } from "next-intl/server";
import type { ShownApproval } from "#casework/approvals/show-approval.ts";
import { type Fact, Facts } from "#components/ui/facts.tsx";
import { approvalWords } from "./approval-words.ts";

/** Everything that a request says: what exactly, why, who asks, since when and until when. */
export async function ApprovalFacts({ approval }: { approval: ShownApproval }) {
  const { asOf, asked, askedAt, askedBy, answer, endsAt, file } = approval;
  const [say, { what, when }] = [await getTranslations("approvals"), await approvalWords(approval, asOf)];
  const rows: Fact[] = [
    ...(file ? [{ term: say("file"), value: <FileLink {...file} /> }] : []),
    { term: say("what"), value: what },
    { term: say("why"), value: asked ? <Written text={asked.reason} /> : say("unreadable") },
    { term: say("who"), value: <bdi dir="auto">{askedBy}</bdi> },
    { term: say("since"), value: when(askedAt) },
    { term: say("ends"), value: when(endsAt) },
    ...(answer?.reason ? [{ term: say("answer"), value: <Written text={answer.reason} /> }] : []),
  ];
  return (
    <section className="panel" aria-label={what}>
      <Facts rows={rows} />
    </section>
  );
}

const FileLink = ({ caseNumber, pseudonym }: { caseNumber: string; pseudonym: string }) => (
  <a href={`/cases/${caseNumber}`}>
    {pseudonym} <bdi dir="ltr">{caseNumber}</bdi>
  </a>
);

const Written = ({ text }: { text: string }) => (
  <span className="whitespace-pre-wrap" dir="auto">
    {text}
  </span>
);
