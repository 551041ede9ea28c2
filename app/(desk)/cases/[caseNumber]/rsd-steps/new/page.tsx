import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { RSD_MODALITIES } from "#domain/vocabulary/rsd-modalities.ts";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf } from "../../../form-parts.ts";
import { stepQuestions } from "../../../step-questions.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.rsd_step"), await aboutFile(file)];
  const soFar = file.procedures.rsd.map(({ step }) => step);
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        ...(await stepQuestions("rsd", soFar, {
          extra: [await modality(soFar.length > 0)],
          proposed: firstOf(search.step),
        })),
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** Asked with the first step; later only what has changed. */
async function modality(begun: boolean): Promise<Question> {
  const say = await getTranslations("cases.rsd_step");
  return {
    kind: "select",
    name: "modality",
    label: say(begun ? "modality_changed" : "modality"),
    hint: say("modality_hint"),
    optional: true,
    empty: say(begun ? "as_it_was" : "not_known"),
    options: await optionsOf("rsd_modalities", RSD_MODALITIES),
  };
}
