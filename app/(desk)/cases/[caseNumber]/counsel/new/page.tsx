import { getTranslations } from "next-intl/server";
import { MANDATES } from "#casework/defence/mandates.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { COUNSEL_KINDS } from "#domain/vocabulary/counsel-kinds.ts";
import { PERMIT_STATES } from "#domain/vocabulary/permit-states.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.counsel"), await aboutFile(file)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        {
          kind: "tiles",
          name: "kind",
          label: say("kind"),
          options: await optionsOf("counsel_kinds", COUNSEL_KINDS),
        },
        { kind: "when", name: "when", label: say("since") },
        {
          kind: "text",
          name: "name",
          label: say("name"),
          hint: say("name_hint"),
          optional: true,
          maxLength: 200,
        },
        {
          kind: "text",
          name: "reach",
          label: say("reach"),
          hint: say("reach_hint"),
          optional: true,
          maxLength: 300,
        },
        {
          kind: "tiles",
          name: "mandate",
          label: say("mandate"),
          options: await optionsOf("mandates", MANDATES),
          value: "unknown",
        },
        {
          kind: "tiles",
          name: "permit",
          label: say("permit"),
          options: await optionsOf("permit_states", PERMIT_STATES),
          value: "unknown",
        },
        ...(await sourceQuestions()),
        { kind: "area", name: "text", label: say("text"), optional: true },
      ]}
      button={{ label: say("button") }}
    />
  );
});
