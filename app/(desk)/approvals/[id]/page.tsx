import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showApproval } from "#casework/approvals/show-approval.ts";
import { webRequest } from "#casework/request.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../answer.tsx";
import { ApprovalFacts } from "../approval-facts.tsx";
import { ApprovalStands } from "../approval-stands.tsx";
import { fileSaid } from "../approval-words.ts";
import { submit } from "./submit.ts";

/** A request with everything in it, and the two answers for whoever may give one. */
export default page<{ id: string }>(async ({ params }) => {
  const approval = await showApproval(await currentActor(), params);
  const { act, file, id, may, version } = approval;
  if (!may.decide && !webRequest()?.posted) return <ApprovalStands approval={approval} />;
  const say = await getTranslations("approvals");
  return (
    <FormPage
      action={submit}
      back={{ label: say("title"), href: "/approvals" }}
      line={fileSaid(approval)}
      tabTitle={file?.caseNumber}
      title={say(act === "case.close" ? "one.close" : "one.reopen")}
      lead={say("one.lead")}
      about={<ApprovalFacts approval={approval} />}
      version={String(version)}
      questions={[
        { kind: "hidden", name: "id", value: id },
        { kind: "hidden", name: "caseNumber", value: file?.caseNumber ?? "" },
        { kind: "area", name: "reason", label: say("one.refusal"), optional: true, rows: 2 },
      ]}
      button={{ label: say("one.approve"), name: "decision", value: "approve" }}
      other={{ label: say("one.refuse"), name: "decision", value: "refuse" }}
    />
  );
});
