import { getTranslations } from "next-intl/server";
import type { ToldApproval } from "#casework/approvals/told-approval.ts";
import { Table } from "#components/ui/table.tsx";
import { approvalWords, fileSaid } from "./approval-words.ts";

interface ApprovalTableProps {
  label: string;
  approvals: ToldApproval[];
  now: Date;
}

/** A row a request: what exactly, for whom, who asks it, why, since when, and until when it can be approved. */
export async function ApprovalTable({ label, approvals, now }: ApprovalTableProps) {
  const say = await getTranslations("approvals");
  const rows = await Promise.all(approvals.map((approval) => rowOf(approval, now)));
  return (
    <Table
      label={label}
      columns={[
        { key: "what", label: say("what"), link: true },
        { key: "who", label: say("who"), card: "labelled" },
        { key: "why", label: say("why"), card: "labelled" },
        { key: "since", label: say("since"), card: "labelled" },
        { key: "ends", label: say("ends"), card: "labelled" },
        { key: "look", label: say("look"), card: "corner" },
      ]}
      rows={rows}
    />
  );
}

async function rowOf(approval: ToldApproval, now: Date) {
  const { id, asked, askedAt, askedBy, endsAt, file, mine } = approval;
  const [say, { what, when }] = [await getTranslations("approvals"), await approvalWords(approval, now)];
  const href = `/approvals/${id}`;
  return {
    key: id,
    href,
    cells: {
      what: [what, fileSaid(approval)] as const,
      who: [
        <bdi key="who" dir="auto">
          {askedBy}
        </bdi>,
        mine && say("yours"),
      ] as const,
      why: asked ? <span dir="auto">{shortened(asked.reason)}</span> : say("unreadable"),
      since: when(askedAt),
      ends: when(endsAt),
      look: (
        <span className="acts">
          <a
            className="nowrap"
            href={href}
            aria-label={say("look_at", { what, about: file?.pseudonym ?? "" })}
          >
            {say("look")}
          </a>
        </span>
      ),
    },
  };
}

const MOST = 120;

/** The page of a request says all of it. */
const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text);
