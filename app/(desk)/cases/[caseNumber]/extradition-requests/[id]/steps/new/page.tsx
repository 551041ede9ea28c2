import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { notFound } from "#domain/refusals.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import { EXTRADITION_BARS } from "#domain/vocabulary/extradition-bars.ts";
import { page } from "../../../../../../../answer.tsx";
import { firstOf } from "../../../../../../../first-of.ts";
import { barsQuestion } from "../../../../../bars-question.ts";
import { fileToRecordIn } from "../../../../../file-to-record-in.ts";
import { aboutFile } from "../../../../../form-parts.ts";
import { stepQuestions } from "../../../../../step-questions.ts";
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
  const { requestingState, last, bars, steps } = request;
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
        ...(await stepQuestions(
          "extradition",
          steps.map(({ step }) => step),
          {
            hint: await stepHint(file),
            more: bars.length < EXTRADITION_BARS.length ? [await newBars(bars)] : [],
            proposed: firstOf(search.step),
            on: firstOf(search.on),
          },
        )),
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
  return barsQuestion({ label: say("bars"), hint: say("bars_hint"), but: known });
}
