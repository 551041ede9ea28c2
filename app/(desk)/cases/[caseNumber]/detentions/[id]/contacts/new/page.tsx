import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showDetention } from "#casework/detentions/show-detention.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { CONTACT_OUTCOMES } from "#domain/vocabulary/contact-outcomes.ts";
import { CONTACT_PARTIES } from "#domain/vocabulary/contact-parties.ts";
import { page } from "../../../../../../../answer.tsx";
import { firstOf } from "../../../../../../../first-of.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string; id: string }>(async ({ params: { caseNumber, id }, search }) => {
  const held = await showDetention(await currentActor(), { caseNumber, detentionId: id });
  const [say, about] = [await getTranslations("cases.contact"), await aboutFile(held)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        { kind: "hidden", name: "detentionId", value: held.id },
        {
          kind: "select",
          name: "party",
          label: say("party"),
          empty: say("choose"),
          options: await optionsOf("contact_parties", CONTACT_PARTIES),
          value: CONTACT_PARTIES.find((party) => party === firstOf(search.party)),
        },
        {
          kind: "tiles",
          name: "outcome",
          label: say("outcome"),
          options: await optionsOf("contact_outcomes", CONTACT_OUTCOMES),
        },
        { kind: "when", name: "when", label: say("when"), ways: ["exact", "about"] },
        {
          kind: "text",
          name: "who",
          label: say("who"),
          hint: say("who_hint"),
          optional: true,
          maxLength: 200,
        },
        ...(await sourceQuestions()),
        { kind: "area", name: "text", label: say("text"), optional: true },
      ]}
      button={{ label: say("button") }}
    />
  );
});
