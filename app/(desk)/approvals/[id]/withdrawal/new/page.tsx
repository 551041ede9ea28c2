import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showApproval } from "#casework/approvals/show-approval.ts";
import { webRequest } from "#casework/request.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../answer.tsx";
import { ApprovalFacts } from "../../../approval-facts.tsx";
import { ApprovalStands } from "../../../approval-stands.tsx";
import { submit } from "./submit.ts";

export default page<{ id: string }>(async ({ params }) => {
  const approval = await showApproval(await currentActor(), params);
  const { caseNumber, id, may, pseudonym, version } = approval;
  if (!may.withdraw && !webRequest()?.posted) return <ApprovalStands approval={approval} />;
  const [say, forms] = [await getTranslations("approvals.withdrawal"), await getTranslations("forms")];
  const href = `/cases/${caseNumber}`;
  return (
    <FormPage
      action={submit}
      back={{ label: pseudonym, href }}
      cancel={{ label: forms("cancel"), href }}
      line={`${pseudonym} · ${caseNumber}`}
      tabTitle={caseNumber}
      title={say("title")}
      lead={say("lead")}
      about={<ApprovalFacts approval={approval} />}
      version={String(version)}
      questions={[
        { kind: "hidden", name: "id", value: id },
        { kind: "hidden", name: "caseNumber", value: caseNumber },
      ]}
      button={{ label: say("button") }}
    />
  );
});
