import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { FIRST_EXTRADITION_STEPS } from "#casework/procedures/extradition-fields.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { barsOfStatuses } from "#domain/procedures/bars-of-statuses.ts";
import { COUNTRIES, countryName } from "#domain/vocabulary/countries.ts";
import { POLITICAL_OFFENCE } from "#domain/vocabulary/political-offence.ts";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { barsQuestion } from "../../../bars-question.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../form-parts.ts";
import { stepQuestions } from "../../../step-questions.ts";
import { submit } from "./submit.ts";

/** The request of a state; or, before any request, what of an extradition is known first. */
export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const file = await fileToRecordIn(params);
  if (firstOf(search.as) === "step")
    return <FirstStep file={file} step={firstOf(search.step)} on={firstOf(search.on)} />;
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

interface FirstStepProps {
  file: ShownCase;
  step: string | undefined;
  on: string | undefined;
}

/** An arrest for a state, or an order of a court: it opens the extradition, which the request joins when it comes. */
async function FirstStep({ file, step, on }: FirstStepProps) {
  const [say, about] = [await getTranslations("cases.extradition"), await aboutFile(file)];
  const among = FIRST_EXTRADITION_STEPS.filter((one) => one !== "request_received");
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title_step")}
      lead={say("lead_step")}
      questions={[
        ...about.hidden,
        ...(await stepQuestions("extradition", [], {
          first: [await whichState(file, "state_step")],
          among,
          proposed: step,
          on,
        })),
      ]}
      button={{ label: say("button_step") }}
    />
  );
}

/** It is mostly the one that has declared them wanted, or from which they fled. */
async function whichState(
  { countryOfOrigin, wanted }: ShownCase,
  asks: "state" | "state_step" = "state",
): Promise<Question> {
  const [say, locale] = [await getTranslations("cases.extradition"), await getLocale()];
  const states = new Set(wanted.filter(({ open }) => open).map(({ requestingState }) => requestingState));
  const state = states.size === 1 ? [...states][0] : countryOfOrigin;
  return {
    kind: "text",
    name: "requestingState",
    label: say(asks),
    width: "name",
    value: state ? countryName(state, locale) : undefined,
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
