import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { MEDICAL_EXAMINATIONS } from "#domain/vocabulary/medical-examinations.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, privilegedQuestion, sourceQuestions } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.ill_treatment"), await aboutFile(file)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        { kind: "area", name: "text", label: say("text"), hint: say("text_hint"), rows: 6 },
        { kind: "when", name: "when", label: say("when") },
        { kind: "area", name: "observed", label: say("seen"), hint: say("seen_hint"), optional: true },
        {
          kind: "text",
          name: "seenBy",
          label: say("seen_by"),
          hint: say("seen_by_hint"),
          optional: true,
          maxLength: 200,
        },
        {
          kind: "tiles",
          name: "examination",
          label: say("examination"),
          options: await optionsOf("medical_examinations", MEDICAL_EXAMINATIONS),
        },
        ...(await sourceQuestions()),
        await privilegedQuestion(),
      ]}
      button={{ label: say("button") }}
    />
  );
});
