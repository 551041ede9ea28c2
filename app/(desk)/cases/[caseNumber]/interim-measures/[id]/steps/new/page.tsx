import { getLocale, getTranslations } from "next-intl/server";
import { lowered } from "#components/cases/lowered.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { movedTo } from "#domain/procedures/may-follow.ts";
import { notFound } from "#domain/refusals.ts";
import { page } from "../../../../../../../answer.tsx";
import { firstOf } from "../../../../../../../first-of.ts";
import { complaintNumberQuestion } from "../../../../../complaint-number-question.ts";
import { fileToRecordIn } from "../../../../../file-to-record-in.ts";
import { aboutFile } from "../../../../../form-parts.ts";
import { stepQuestions } from "../../../../../step-questions.ts";
import { complaintWords } from "../../../../complaint-words.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string; id: string }>(async ({ params: { caseNumber, id }, search }) => {
  const file = await fileToRecordIn({ caseNumber });
  const complaint = file.complaints.find((one) => one.id === id);
  if (!complaint) throw notFound();
  const [say, words] = [
    await getTranslations("cases.interim_measure_step"),
    await getTranslations("words.steps.interim_measures"),
  ];
  const [about, locale] = [await aboutFile(file), await getLocale()];
  const soFar = complaint.steps.map(({ step }) => step);
  const last = movedTo("interim_measures", soFar);
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead", {
        complaint: await complaintWords(complaint),
        last: last ? lowered(words(last as never), locale) : "",
      })}
      questions={[
        ...about.hidden,
        { kind: "hidden", name: "complaintId", value: complaint.id },
        ...(await stepQuestions("interim_measures", soFar, {
          more: [await complaintNumberQuestion()],
          proposed: firstOf(search.step),
        })),
      ]}
      button={{ label: say("button") }}
    />
  );
});
