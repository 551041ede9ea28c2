import { getTranslations } from "next-intl/server";
import type { ShownApproval } from "#casework/approvals/show-approval.ts";
import { Back } from "#components/ui/back.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { ApprovalFacts } from "./approval-facts.tsx";
import { approvalWords } from "./approval-words.ts";

/** A request for who cannot answer it: what it says, how it stands, and what can be done instead. */
export async function ApprovalStands({ approval }: { approval: ShownApproval }) {
  const { caseNumber, id, may, pseudonym, state } = approval;
  const say = await getTranslations("approvals.one");
  const { what } = await approvalWords(approval, approval.asOf);
  const file = `/cases/${caseNumber}`;
  return (
    <div className="stack">
      <TabTitle words={caseNumber} />
      <Back label={pseudonym} href={file} />
      <PageHead title={what} beside={`${pseudonym} · ${caseNumber}`} />
      <Notice
        title={await howItStands(approval)}
        actions={
          <>
            {may.withdraw && <a href={`/approvals/${id}/withdrawal/new`}>{say("withdraw")}</a>}
            <a href={file}>{say(state === "ended" || state === "overtaken" ? "ask_again" : "to_file")}</a>
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
