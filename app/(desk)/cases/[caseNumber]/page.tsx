import { currentActor } from "#auth/current-actor.ts";
import { caseHistory } from "#casework/cases/case-history.ts";
import { showCase } from "#casework/cases/show-case.ts";
import { caseTimeLine } from "#casework/time-line/case-time-line.ts";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../../answer.tsx";
import { firstOf } from "../../../first-of.ts";
import { ClosingStrip } from "./closing-strip.tsx";
import { FileHead } from "./file-head.tsx";
import { FileHistory } from "./file-history.tsx";
import { FileMissing } from "./file-missing.tsx";
import { FileNow } from "./file-now.tsx";
import { FileProposals } from "./file-proposals.tsx";
import { FileTasks } from "./file-tasks.tsx";
import { FileTimeLine } from "./file-time-line.tsx";
import { ProposalStrip } from "./proposal-strip.tsx";
import { RecordedNotice } from "./recorded-notice.tsx";
import { WhoAndWhere } from "./who-and-where.tsx";

/** A file: who, where and how grave; what ends next; what is known; and everything that happened, newest first. */
export default page<{ caseNumber: string }>(async ({ params: { caseNumber }, search }) => {
  const actor = await currentActor();
  const file = await showCase(actor, { caseNumber });
  const [show, recorded, seen] = [firstOf(search.show), firstOf(search.recorded), firstOf(search.seen)];
  const line = firstOf(search.as) === "time-line" ? await caseTimeLine(actor, { caseNumber }) : undefined;
  const history = await caseHistory(actor, { caseNumber, show: show as never, recorded, seen });
  return (
    <div className="stack">
      <TabTitle words={file.caseNumber} />
      {history.recorded && <RecordedNotice file={file} recorded={history.recorded} />}
      <FileHead file={file} />
      <ClosingStrip file={file} />
      <ProposalStrip file={file} />
      <div className="split" data-parts="3-2">
        <div className="stack">
          <FileNow file={file} />
          <FileTasks file={file} />
          <FileProposals file={file} />
          <FileMissing file={file} />
        </div>
        <WhoAndWhere file={file} />
      </div>
      {line ? (
        <FileTimeLine line={line} />
      ) : (
        <FileHistory history={history} now={file.now} corrects={file.may.record} />
      )}
    </div>
  );
});
