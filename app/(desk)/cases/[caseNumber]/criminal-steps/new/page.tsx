import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { ANOTHER_CASE } from "#casework/procedures/record-criminal-step.ts";
import { lowered } from "#components/cases/lowered.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Option, Question } from "#components/forms/question.ts";
import { movedTo } from "#domain/procedures/may-follow.ts";
import { COUNTRIES, countryName } from "#domain/vocabulary/countries.ts";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile } from "../../../form-parts.ts";
import { stepQuestions } from "../../../step-questions.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.criminal_step"), await aboutFile(file)];
  const { criminalCases } = file.procedures;
  const meant = criminalCases.find(({ id }) => id === firstOf(search.criminal)) ?? criminalCases[0];
  const soFar = meant?.steps.map(({ step }) => step) ?? [];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        ...(await stepQuestions("criminal", soFar, {
          first: criminalCases.length > 0 ? [await whichCase(file, meant?.id)] : await newCase(),
          proposed: firstOf(search.step),
        })),
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** One of those that are known, or another: at home, and here. */
async function whichCase(
  { procedures: { criminalCases } }: ShownCase,
  value: string | undefined,
): Promise<Question> {
  const [say, words, locale] = [
    await getTranslations("cases.criminal_step"),
    await getTranslations("words.steps.criminal"),
    await getLocale(),
  ];
  const known = criminalCases.map(({ id, country, steps }): Option => {
    const last = movedTo(
      "criminal",
      steps.map(({ step }) => step),
    ) as keyof typeof words | undefined;
    return {
      value: id,
      label: country ? countryName(country, locale) : say("country_not_known"),
      ...(last && { second: lowered(words(last as never), locale) }),
    };
  });
  return {
    kind: "tiles",
    name: "criminalCaseId",
    label: say("which"),
    ...(value !== undefined && { value }),
    options: [...known, { value: ANOTHER_CASE, label: say("another"), follow: await newCase() }],
    columns: 2,
  };
}

async function newCase(): Promise<Question[]> {
  const [say, locale] = [await getTranslations("cases.criminal_step"), await getLocale()];
  return [
    {
      kind: "text",
      name: "country",
      label: say("country"),
      hint: say("country_hint"),
      width: "name",
      optional: true,
      suggestions: COUNTRIES.map((code) => countryName(code, locale)),
    },
    { kind: "area", name: "charges", label: say("charges"), optional: true, rows: 2 },
  ];
}
