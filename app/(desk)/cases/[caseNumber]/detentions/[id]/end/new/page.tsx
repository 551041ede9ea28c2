import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { ENDS_RECORDED } from "#casework/detentions/end-detention.ts";
import { showDetention } from "#casework/detentions/show-detention.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../../../answer.tsx";
import { aboutFile, optionsOf, sourceQuestions } from "../../../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string; id: string }>(async ({ params: { caseNumber, id } }) => {
  const held = await showDetention(await currentActor(), { caseNumber, detentionId: id });
  const [say, about] = [await getTranslations("cases.end"), await aboutFile(held)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      version={String(held.version)}
      questions={[
        ...about.hidden,
        { kind: "hidden", name: "detentionId", value: held.id },
        {
          kind: "select",
          name: "ended",
          label: say("ended"),
          empty: say("choose"),
          options: await optionsOf("detention_ends", ENDS_RECORDED),
        },
        { kind: "when", name: "when", label: say("when") },
        ...(await sourceQuestions()),
        { kind: "area", name: "text", label: say("text"), optional: true },
      ]}
      button={{ label: say("button") }}
    />
  );
});
