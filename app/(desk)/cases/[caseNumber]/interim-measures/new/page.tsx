import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { FIRST_STEPS } from "#casework/procedures/record-interim-measure.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { COUNTRIES, countryName } from "#domain/vocabulary/countries.ts";
import { TREATY_BODIES } from "#domain/vocabulary/treaty-bodies.ts";
import { page } from "../../../../../answer.tsx";
import { complaintNumberQuestion } from "../../../complaint-number-question.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf } from "../../../form-parts.ts";
import { stepQuestions } from "../../../step-questions.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.interim_measure"), await aboutFile(file)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        ...(await stepQuestions("interim_measures", [], {
          first: [await whichBody(), await whichState(file)],
          among: FIRST_STEPS,
          more: [await complaintNumberQuestion()],
        })),
      ]}
      button={{ label: say("button") }}
    />
  );
});

async function whichBody(): Promise<Question> {
  const say = await getTranslations("cases.interim_measure");
  return {
    kind: "tiles",
    name: "body",
    label: say("body"),
    options: await optionsOf("treaty_bodies", TREATY_BODIES),
    columns: 1,
  };
}

/** It is the state in which the person is, which may hand them over. */
async function whichState({ countryOfAsylum }: ShownCase): Promise<Question> {
  const [say, locale] = [await getTranslations("cases.interim_measure"), await getLocale()];
  return {
    kind: "text",
    name: "against",
    label: say("against"),
    width: "name",
    value: countryOfAsylum ? countryName(countryOfAsylum, locale) : undefined,
    suggestions: COUNTRIES.map((code) => countryName(code, locale)),
  };
}
