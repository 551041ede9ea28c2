import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { barsOfStatuses } from "#domain/procedures/bars-of-statuses.ts";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { barsQuestion } from "../../../bars-question.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile } from "../../../form-parts.ts";
import { stepQuestions } from "../../../step-questions.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.removal_step"), await aboutFile(file)];
  const soFar = file.procedures.removal.map(({ step }) => step);
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say(file.held ? "lead_held" : "lead")}
      questions={[
        ...about.hidden,
        ...(await stepQuestions("removal", soFar, {
          more: [await bars(file)],
          proposed: firstOf(search.step),
        })),
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** What their protection forbids is added by itself: the rest is asked. */
async function bars({ procedures: { protection } }: ShownCase) {
  const say = await getTranslations("cases.removal_step");
  return barsQuestion({
    label: say("bars"),
    hint: say("bars_hint"),
    but: ["political_offence", "double_jeopardy", "nationality", ...barsOfStatuses(protection)],
  });
}
