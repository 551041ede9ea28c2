import { getLocale, getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { notFound } from "#domain/refusals.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import { EXTRADITION_BARS } from "#domain/vocabulary/extradition-bars.ts";
import { page } from "../../../../../../../answer.tsx";
import { barsQuestion } from "../../../../../bars-question.ts";
import { fileToRecordIn } from "../../../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string; id: string }>(async ({ params: { caseNumber, id } }) => {
  const file = await fileToRecordIn({ caseNumber });
  const request = file.extraditions.find((one) => one.id === id);
  if (!request) throw notFound();
  const [say, words] = [
    await getTranslations("cases.extradition_step"),
    await getTranslations("words.steps"),
  ];
  const [about, locale] = [await aboutFile(file), await getLocale()];
  const { requestingState, last, bars } = request;
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
          hint: file.held && say("step_held_hint"),
          empty: say("choose"),
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

async function newBars(known: Parameters<typeof barsQuestion>[0]["but"]): Promise<Question> {
  const say = await getTranslations("cases.extradition_step");
  return {
    kind: "more",
    label: say("more"),
    questions: [await barsQuestion({ label: say("bars"), hint: say("bars_hint"), but: known })],
  };
}
