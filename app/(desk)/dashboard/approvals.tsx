import { getTranslations } from "next-intl/server";
import type { Approvals as Listed } from "#casework/approvals/list-approvals.ts";
import type { ToldApproval } from "#casework/approvals/told-approval.ts";
import { Empty } from "#components/ui/empty.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { approvalWords } from "../approvals/approval-words.ts";

/** What waits for this supervisor: neither their own requests nor those of whoever made them. */
export async function Approvals({ approvals: { asOf, waiting } }: { approvals: Listed }) {
  const say = await getTranslations("dashboard");
  const mine = waiting.filter(({ may }) => may.decide);
  return (
    <Panel
      title={say("approvals")}
      count={mine.length}
      more={{ label: say("approvals_all"), href: "/approvals" }}
    >
      {mine.length === 0 ? (
        <Empty sentence={say("approvals_none")} />
      ) : (
        <ul className="panel-rows">
          {mine.map((approval) => (
            <li key={approval.id}>
              <Request approval={approval} now={asOf} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

async function Request({ approval, now }: { approval: ToldApproval; now: Date }) {
  const [say, { what, when }] = [await getTranslations("approvals"), await approvalWords(approval, now)];
  const { id, askedAt, askedBy, file } = approval;
  const about = file?.pseudonym ?? "";
  return (
    <>
      {about ? say("line", { what, pseudonym: about }) : what}
      <small>{say("asked_by", { who: askedBy, since: when(askedAt) })}</small>
      <div className="acts">
        <a href={`/approvals/${id}`} aria-label={say("look_at", { what, about })}>
          {say("look")}
        </a>
      </div>
    </>
  );
}
