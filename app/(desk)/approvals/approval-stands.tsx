import { getTranslations } from "next-intl/server";
import type { ShownApproval } from "#casework/approvals/show-approval.ts";
import { Back } from "#components/ui/back.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { ApprovalFacts } from "./approval-facts.tsx";
import { approvalWords, backOf, fileSaid } from "./approval-words.ts";

/** A request for who cannot answer it: what it says, how it stands, and what can be done instead. */
export async function ApprovalStands({ approval }: { approval: ShownApproval }) {
  const { file, id, may, state } = approval;
  const [say, all] = [await getTranslations("approvals.one"), await getTranslations("approvals")];
  const { what } = await approvalWords(approval, approval.asOf);
  const back = backOf(approval, all("title"));
  return (
    <div className="stack">
      <TabTitle words={file?.caseNumber ?? all("title")} />
      <Back {...back} />
      <PageHead title={what} beside={fileSaid(approval)} />
      <Notice
        title={await howItStands(approval)}
        actions={
          <>
            {may.withdraw && <a href={`/approvals/${id}/withdrawal/new`}>{say("withdraw")}</a>}
            {file && (
              <a href={back.href}>
                {say(state === "ended" || state === "overtaken" ? "ask_again" : "to_file")}
              </a>
            )}
          </>
        }
      />
      <ApprovalFacts approval={approval} />
    </div>
  );
}

async function howItStands(approval: ShownApproval): Promise<string> {
  const { answer, asOf, madeByAsker, mine, state } = approval;
  const [say, { when }] = [await getTranslations("approvals.one"), await approvalWords(approval, asOf)];
  if (state === "ended" || state === "overtaken") return say(state);
  if (state === "waiting") return say(mine ? "own" : madeByAsker ? "made" : "supervisors");
  const at = answer ? when(answer.at) : "";
  if (answer?.by === undefined) return say("made_room", { when: at });
  return say(state, { who: answer.by, when: at });
}
