import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listApprovals } from "#casework/approvals/list-approvals.ts";
import { AsOf } from "#components/ui/as-of.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../answer.tsx";
import { ApprovalTable } from "./approval-table.tsx";

/** What waits for a second person, what ends first on top; and what has ended unanswered. */
export default page(async () => {
  const actor = await currentActor();
  const { asOf, ended, waiting } = await listApprovals(actor, {});
  const say = await getTranslations("approvals");
  const zone = actor.offices[0]?.timeZone ?? "UTC";
  return (
    <div className="stack">
      <TabTitle words={say("title")} />
      <PageHead title={say("title")} beside={<AsOf at={asOf} zone={zone} href="/approvals" />} />
      <Panel title={say("waiting")} count={waiting.length}>
        {waiting.length === 0 ? (
          <Empty sentence={say("none")} />
        ) : (
          <ApprovalTable label={say("waiting")} approvals={waiting} now={asOf} />
        )}
      </Panel>
      {ended.length > 0 && (
        <Panel title={say("ended")} count={ended.length}>
          <p className="panel-foot">{say("ended_why")}</p>
          <ApprovalTable label={say("ended")} approvals={ended} now={asOf} />
        </Panel>
      )}
    </div>
  );
});
