import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { barsOfStatuses } from "#domain/procedures/bars-of-statuses.ts";
import { COUNTRIES, countryName } from "#domain/vocabulary/countries.ts";
import { POLITICAL_OFFENCE } from "#domain/vocabulary/political-offence.ts";
import { page } from "../../../../../answer.tsx";
import { barsQuestion } from "../../../bars-question.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.extradition"), await aboutFile(file)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        await whichState(file),
        { kind: "when", name: "when", label: say("when") },
        { kind: "area", name: "charges", label: say("charges"), optional: true, rows: 3 },
        {
          kind: "tiles",
          name: "politicalOffence",
          label: say("political"),
          options: await optionsOf("yes_no_unknown", POLITICAL_OFFENCE),
          value: "unknown",
          columns: 3,
        },
        await barsQuestion({
          label: say("bars"),
          hint: say("bars_hint"),
          but: ["political_offence"],
          value: barsOfStatuses(file.procedures.protection),
        }),
        ...(await sourceQuestions()),
        await more(),
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** It is mostly the state from which the person fled. */
async function whichState({ countryOfOrigin }: ShownCase): Promise<Question> {
  const [say, locale] = [await getTranslations("cases.extradition"), await getLocale()];
  return {
    kind: "text",
    name: "requestingState",
    label: say("state"),
    width: "name",
    value: countryOfOrigin ? countryName(countryOfOrigin, locale) : undefined,
    suggestions: COUNTRIES.map((code) => countryName(code, locale)),
  };
}

async function more(): Promise<Question> {
  const say = await getTranslations("cases.extradition");
  return {
    kind: "more",
    label: say("more"),
    questions: [
      {
        kind: "text",
        name: "articles",
        label: say("articles"),
        hint: say("articles_hint"),
        optional: true,
        maxLength: 500,
      },
      {
        kind: "text",
        name: "treaty",
        label: say("treaty"),
        hint: say("treaty_hint"),
        optional: true,
        maxLength: 300,
      },
      { kind: "area", name: "assurances", label: say("assurances"), optional: true, rows: 2 },
      {
        kind: "area",
        name: "assurancesWorth",
        label: say("worth"),
        hint: say("worth_hint"),
        optional: true,
        rows: 2,
      },
      { kind: "area", name: "text", label: say("text"), optional: true, rows: 3 },
    ],
  };
}
