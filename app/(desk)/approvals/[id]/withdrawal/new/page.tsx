import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showApproval } from "#casework/approvals/show-approval.ts";
import { webRequest } from "#casework/request.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../answer.tsx";
import { ApprovalFacts } from "../../../approval-facts.tsx";
import { ApprovalStands } from "../../../approval-stands.tsx";
import { backOf, fileSaid } from "../../../approval-words.ts";
import { submit } from "./submit.ts";

export default page<{ id: string }>(async ({ params }) => {
  const approval = await showApproval(await currentActor(), params);
  const { file, id, may, version } = approval;
  if (!may.withdraw && !webRequest()?.posted) return <ApprovalStands approval={approval} />;
  const [say, forms] = [await getTranslations("approvals"), await getTranslations("forms")];
  const back = backOf(approval, say("title"));
  return (
    <FormPage
      action={submit}
      back={back}
      cancel={{ label: forms("cancel"), href: back.href }}
      line={fileSaid(approval)}
      tabTitle={file?.caseNumber}
      title={say("withdrawal.title")}
      lead={say("withdrawal.lead")}
      about={<ApprovalFacts approval={approval} />}
      version={String(version)}
      questions={[
        { kind: "hidden", name: "id", value: id },
        { kind: "hidden", name: "caseNumber", value: file?.caseNumber ?? "" },
      ]}
      button={{ label: say("withdrawal.button") }}
    />
  );
});
