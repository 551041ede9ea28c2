import { getTranslations } from "next-intl/server";
import { WHEREABOUTS_RECORDED } from "#casework/cases/record-whereabouts.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.whereabouts"), await aboutFile(file)];
  const proposed = firstOf(search.whereabouts);
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={file.held ? say("held") : say("lead")}
      questions={[
        ...about.hidden,
        {
          kind: "select",
          name: "whereabouts",
          label: say("where"),
          empty: say("choose"),
          value: WHEREABOUTS_RECORDED.find((one) => one === proposed),
          options: await optionsOf("whereabouts", WHEREABOUTS_RECORDED),
        },
        { kind: "when", name: "when", label: say("since") },
        {
          kind: "text",
          name: "place",
          label: say("place"),
          hint: say("place_hint"),
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
