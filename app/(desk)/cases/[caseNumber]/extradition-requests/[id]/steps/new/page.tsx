import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { notFound } from "#domain/refusals.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import { EXTRADITION_BARS } from "#domain/vocabulary/extradition-bars.ts";
import { page } from "../../../../../../../answer.tsx";
import { firstOf } from "../../../../../../../first-of.ts";
import { barsQuestion } from "../../../../../bars-question.ts";
import { fileToRecordIn } from "../../../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string; id: string }>(async ({ params: { caseNumber, id }, search }) => {
  const file = await fileToRecordIn({ caseNumber });
  const request = file.extraditions.find((one) => one.id === id);
  if (!request) throw notFound();
  const [say, words] = [
    await getTranslations("cases.extradition_step"),
    await getTranslations("words.steps"),
  ];
  const [about, locale] = [await aboutFile(file), await getLocale()];
  const { requestingState, last, bars } = request;
  const proposed = firstOf(search.step);
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead", {
        state: requestingState ? countryName(requestingState, locale) : say("some_state"),
        last: last ? words(`extradition.${last.step}` as never) : "",
      })}
      questions={[
        ...about.hidden,
        { kind: "hidden", name: "requestId", value: request.id },
        {
          kind: "select",
          name: "step",
          label: say("step"),
          hint: await stepHint(file),
          empty: say("choose"),
          value: stepsOf("extradition").find((step) => step === proposed),
          options: await optionsOf("steps.extradition", stepsOf("extradition")),
        },
        { kind: "when", name: "when", label: say("when") },
        {
          kind: "text",
          type: "date",
          width: "date",
          name: "endsOn",
          label: say("ends_on"),
          hint: say("ends_on_hint"),
          optional: true,
          dir: "ltr",
        },
        {
          kind: "text",
          name: "why",
          label: say("why"),
          hint: say("why_hint"),
          optional: true,
          maxLength: 500,
        },
        ...(await sourceQuestions()),
        { kind: "area", name: "text", label: say("text"), optional: true, rows: 3 },
        ...(bars.length < EXTRADITION_BARS.length ? [await newBars(bars)] : []),
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** That measures stand is said before somebody records a surrender, or what holds it up. */
async function stepHint({ complaints, held }: ShownCase): Promise<string | undefined> {
  const say = await getTranslations("cases.extradition_step");
  if (complaints.some(({ grantedAt }) => grantedAt)) return say("step_measures_hint");
  return held && say("step_held_hint");
}

async function newBars(known: Parameters<typeof barsQuestion>[0]["but"]): Promise<Question> {
  const say = await getTranslations("cases.extradition_step");
  return {
    kind: "more",
    label: say("more"),
    questions: [await barsQuestion({ label: say("bars"), hint: say("bars_hint"), but: known })],
  };
}
