import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { arrestChoices } from "#casework/detentions/arrest-choices.ts";
import { showDetention } from "#casework/detentions/show-detention.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { page } from "../../../../../../../answer.tsx";
import { whereQuestion } from "../../../../../../arrests/new/questions.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string; id: string }>(async ({ params: { caseNumber, id } }) => {
  const actor = await currentActor();
  const held = await showDetention(actor, { caseNumber, detentionId: id });
  const { places, allPlaces } = await arrestChoices(actor, { file: caseNumber });
  const [say, about] = [await getTranslations("cases.transfer"), await aboutFile(held)];
  const elsewhere = places.filter((place) => place.id !== held.place?.id);
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        { kind: "hidden", name: "detentionId", value: held.id },
        { ...(await whereQuestion({ places: elsewhere, allPlaces })), label: say("where") },
        { kind: "when", name: "when", label: say("when") },
        {
          kind: "select",
          name: "custodyStage",
          label: say("custody_stage"),
          value: held.custodyStage,
          options: await optionsOf("custody_stages", CUSTODY_STAGES),
        },
        ...(await sourceQuestions()),
        { kind: "area", name: "text", label: say("text"), optional: true },
      ]}
      button={{ label: say("button") }}
    />
  );
});
